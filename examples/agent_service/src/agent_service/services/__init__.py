"""What the service does, apart from how it is asked."""
