"""Which names are loggers: scopes of one file, and what a name stands for across the project."""
