import cmath
import math
from math import log, log10 as info


class Curve:
    def log(self, x):
        return math.log(x) if x > 0 else 0.0

    def warning(self, x):
        return self.log(x) > 1


def entropy(values):
    total = sum(values)
    return -sum(v / total * log(v / total, 2) for v in values if v)


curve = Curve()
print(round(entropy([1, 1, 2]), 3), curve.log(1), curve.warning(10), info(100), cmath.log(1).real)
