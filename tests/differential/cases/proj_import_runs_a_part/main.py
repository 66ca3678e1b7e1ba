"""The module of the logger loads another one that enters itself somewhere."""
# expect: same
from stock import shelves, taking

taking.take("bolts", 3)
print(shelves.KINDS)
