# expect: same
"""What a collection takes from another one, and what is moved from one place to another, shows its text only."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Player:
    name: str
    seat: str = "seat-of-honour"

    def __repr__(self):
        return f"<player {self.name}>"


class Table:
    def __init__(self):
        self.players = {}
        self.first = {}
        self.turns = []
        self.sides = {"north": [], "south": []}

    def join(self, name, side):
        player = self.players[name] = Player(name)
        if side in self.sides: self.first[side] = player
        log.info("%s joins %s, first are %s", player, self.players, self.first)
        self.turns.append(self.players[name])
        self.sides[side].append(self.players[name])
        log.info("Sides are now %s", self.sides)

    def play(self):
        first, *others = self.turns
        log.info("%s begins, then %s", first, others)
        log.info("Last is %s", max(self.turns, key=lambda each: each.name))
        for pair in zip(self.turns, self.turns[1:]):
            log.info("Paired %s", pair)
        gone = self.turns.pop()
        log.info("Gone: %s", gone)

    def rename(self, old, new):
        player = self.players.pop(old, None)
        if player is not None:
            self.players[new] = player
            log.info("Moved %s to %s", player, new)
        renamed = player
        log.info("Renamed %s, %r", renamed, [renamed])
        return renamed


table = Table()
table.join("ann", "north")
table.join("bob", "south")
table.play()
log.info("Back from the table: %s", table.rename("ann", "eve"))
