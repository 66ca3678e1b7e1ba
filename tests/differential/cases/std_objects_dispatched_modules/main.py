# expect: same
import handlers
from bus import Bus, bus

for kind in ("sold", "lost", "found"):
    bus.emit(kind)
print(handlers.COUNT, type(bus) is Bus)
