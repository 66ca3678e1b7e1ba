"""What accounts use and what they pay."""
