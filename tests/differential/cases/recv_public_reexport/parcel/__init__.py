from .journal import log as log, named as named
from .shipping import ship as ship
