"""Objects that something is kept under are found again by who loops over it; what is kept under them stays a number."""
# expect: same
import logging
from collections import defaultdict

logger = logging.getLogger(__name__)


class Player:
    def __init__(self, name):
        self.name, self.email = name, "secret"

    def __str__(self):
        return f"player {self.name}"


class Match:
    def __init__(self, players):
        self.scores = {}
        self.fouls = defaultdict(int)
        for player in players:
            self.scores[player] = 0

    def goal(self, player):
        self.scores[player] += 1
        self.fouls[player] += 2

    def report(self):
        for player, score in self.scores.items():
            logger.info("%s has %d", player, score)
        for player in self.fouls:
            logger.info("fouls of %s: %d", player, self.fouls[player])
        logger.info("best is %s", max(self.scores, key=self.scores.get))
        logger.info("goals %s", sorted(self.scores.values()))


ann, bob = Player("ann"), Player("bob")
match = Match([ann, bob])
match.goal(bob)
match.report()
seats = {}
seats[(ann, 1)] = "A1"
for (player, row), seat in seats.items():
    logger.info("%s sits in row %d, seat %s", player, row, seat)
names = {}
names["ann"] = 1
for name, count in names.items():
    logger.info("%s %d", name, count)
