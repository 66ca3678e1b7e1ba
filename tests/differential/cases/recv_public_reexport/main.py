"""A package that offers its logger by name to whoever installs it, which nobody in the project takes from there at run time."""
# expect: same
import importlib

from parcel.depot import fetch, ship

public = importlib.import_module("par" + "cel")
print(sorted(name for name in public.__dict__ if not name.startswith("_")))
ship(4)
fetch("p1")
