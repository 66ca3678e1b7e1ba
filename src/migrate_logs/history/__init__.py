"""What a project logged at earlier commits, counted from git's objects: nothing is checked out."""
