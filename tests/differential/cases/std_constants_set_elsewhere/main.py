"""Levels, texts and flags that are constants of one file, until another one sets them."""
import limits
import shop
from limits import Choice

shop.sell("tea")
limits.QUIET = 40
limits.LOUD, rest = 10, 1
limits.RAISED += 20
setattr(limits, "DONE", "%s is over")
shop.OWN = 50
shop.TRACED = True
Choice.NOISE = 40
for name, level in {"FIRST": 40}.items():
    setattr(limits.Wanted, name, level)
shop.sell("milk")
