"""Packages without __init__ and imports relative to them."""
# expect: same
from space.deep import worker

worker.run("one")
