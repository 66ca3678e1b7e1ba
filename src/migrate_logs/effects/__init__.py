"""What a program does to its log records from outside of the calls: which of them it touches, and so which calls stay."""
