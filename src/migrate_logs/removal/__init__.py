"""Which old imports and logger definitions nobody needs any more, and how they are taken out."""
