"""Owns the file system: which files a run is about, how they are replaced, and what git can give back."""
