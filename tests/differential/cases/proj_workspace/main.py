"""Two distributions side by side, of which one takes its loggers from the other."""
# expect: same
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(here, "parts", each, "src") for each in ("harbour-common", "harbour-ships")]
from harbour_ships.arrivals import arrive

arrive("Ann", 12)
