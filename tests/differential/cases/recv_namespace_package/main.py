# expect: same
from space.tools import clean

print(clean(" x "))
