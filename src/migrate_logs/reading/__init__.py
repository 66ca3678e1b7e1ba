"""What a call says, in terms that all libraries share: messages, fields, exceptions and levels."""
