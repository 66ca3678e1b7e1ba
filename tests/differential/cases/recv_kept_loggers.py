"""Who keeps a logger, and who owns one: what others look at is filled as before, what is counted is counted."""
import logging

_desks: dict[str, logging.Logger] = {}
_tables: dict[str, logging.Logger] = {}


def desk(name: str) -> logging.Logger:
    if name not in _desks:
        _desks[name] = logging.getLogger(name)
    return _desks[name]


def table(name: str) -> logging.Logger:
    if name not in _tables:
        _tables[name] = logging.getLogger(name)
    return _tables[name]


class Office:
    def __init__(self):
        self.logger = logging.getLogger("office")


office = Office()
branch = office


class Clerk:
    asked = 0
    _notes: logging.Logger | None = None
    _diary: logging.Logger | None = None

    @property
    def place(self):
        Clerk.asked += 1
        return office

    @property
    def notes(self) -> logging.Logger:
        if self._notes is None:
            self._notes = logging.getLogger("notes")
        return self._notes

    @property
    def diary(self) -> logging.Logger:
        if self._diary is None:
            self._diary = logging.getLogger("diary")
        return self._diary

    def work(self):
        place = self.place
        place.logger.info("Clerk works")
        self.place.logger.info("Clerk rests")
        self.notes.info("Note %d taken", 1)
        self.diary.info("Diary of %s kept", "Ann")
        return self._diary


desk("front").info("Desk %d opened", 1)
table("round").info("Table %d opened", 2)
branch.logger.warning("Branch %s opened", "north")
clerk = Clerk()
print(clerk.work(), Clerk.asked, list(_tables), branch is office)
