"""Classes have a logger since their base class demands one."""
# expect: same
from tools import Hammer, Saw

Hammer().use(2)
Saw().use(3)
