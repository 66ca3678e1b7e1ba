"""What other files put into collections and set on things without a class hides as much as what a file puts there itself."""
# expect: same

import barn
import stalls
from barn import tools, yard
from feed import Bag
from stalls import open_all

yard.bag = Bag(place="yard")
setattr(yard, "other", Bag(place="other"))
tools.bags = [Bag(place="tools")]
barn.shelf["top"] = Bag(place="top")
barn.floor.append(Bag(place="floor"))
barn.floor += [Bag(place="second")]
barn.line.put(Bag(place="line"))
barn.hooks[0] = Bag(place="hook")
barn.by_day.setdefault("mon", []).append(Bag(place="monday"))
stalls.herd.beasts.update(cow=Bag(place="cow"))
open_all()
barn.weigh()
