import logging

logger = logging.getLogger(__name__)


class Crate:
    def __init__(self, n):
        self.n, self.seal = n, "secret"

    def __str__(self):
        return f"crate {self.n}"


class Stock:
    def __init__(self, crates):
        self.crates = list(crates)

    def __str__(self):
        return f"stock of {len(self.crates)}"

    @classmethod
    def filled(cls, count):
        return cls(Crate(n) for n in range(count))

    def again(self):
        return type(self)([*self.crates])

    def top(self):
        crate = self.crates[-1]
        logger.info("Top crate is %s", crate)
        return crate
