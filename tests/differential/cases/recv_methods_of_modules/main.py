# expect: same
"""Logging methods that other modules import under a name of their own, in files that name no library."""
import named
import starred

print(named.__name__, starred.__name__)
