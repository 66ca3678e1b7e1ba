"""Members of an enum that makes a text of its own are logged as that text, not as their values."""
# expect: same

import enum
import logging

logger = logging.getLogger(__name__)


class Grade(enum.Enum):
    LOW = "internal-1"
    HIGH = "internal-2"

    def __str__(self):
        return self.name.lower()


class Plain(enum.Enum):
    ONE = "one"


USUAL = Grade.LOW


class Belt:
    speed = Grade.LOW

    def __init__(self, grade=Grade.LOW):
        self.grade, self.plain = grade, Plain.ONE

    def change(self, to: Grade):
        old, self.speed = self.speed, to
        logger.info("Belt from %s to %s", old, self.speed)
        logger.info("Belt of %s, %s", self.grade, self.plain.value)


def sort(grade=USUAL):
    logger.info("Sorted as %s, not %s", grade, Grade.HIGH)
    logger.info("Again %s or %s", Grade["LOW"], Grade("internal-2"))
    logger.info("Grades %s", [Grade.LOW])


sort()
Belt().change(Grade.HIGH)
