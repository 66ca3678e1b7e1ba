class Weight:
    def __init__(self, grams):
        self.grams, self.seal = grams, "secret"

    def __str__(self):
        return f"{self.grams} g"

    def __add__(self, other):
        return Weight(self.grams + other.grams)


class Chain:
    def __init__(self, *parts):
        self.parts = parts

    def run(self, weight):
        for part in self.parts:
            found = part(weight)
            weight = found[0]
