"""What others put where a class or a module has only a placeholder hides as much; texts and numbers stay."""
# expect: same

import desk
from desk import Desk, Drawer, Ticket
from parts import Lamp


class Corner(Desk):
    lamp = Lamp(place="corner")
    label = "corner"


desk.current = Lamp(place="hall")
desk.seats = 4
desk.latest = Lamp(place="latest")
desk.log.info("Latest is %s", desk.latest)
mine = Desk(None, "mine", Lamp(place="passed"))
mine.guest = Lamp(place="guest")
mine.chairs = 3
setattr(mine, "shade", Lamp(place="shade"))
mine.show()
Corner(Lamp(place="owner")).show()
Drawer().open()
Ticket(Lamp(place="ticket"), 7).show()
desk.report()
desk.give(Lamp(place="given"))
desk.report()
