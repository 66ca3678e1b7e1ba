# expect: same
"""What a template takes of its value is shown as its text where it hides something; a number stays one."""

from dataclasses import dataclass

from loguru import logger


@dataclass
class Medal:
    rank: object
    owner: str = "h-19"

    def __repr__(self):
        return f"<medal {self.rank}>"


class Winner:
    def __init__(self, medal: Medal):
        self.medal = medal
        self.points = 12


winner = Winner(Medal(1))
others = {"second": Medal(2)}
logger.info("Winner got {0.medal}", winner)
logger.info("Winner had {0.points} points", winner)
logger.info("Second got {0[second]}", others)


class Parcel:
    def __init__(self, number):
        self.number = number

    def __str__(self):
        return f"parcel {self.number}"


logger.info("Packed {parcel}", parcel=Parcel(1))
logger.info("Sent {parcel!s:>12} of {total}", parcel=Parcel(2), total=2)
logger.info("Lost a parcel", parcel=3, note="no text for it")
