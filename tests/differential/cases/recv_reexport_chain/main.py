# expect: same
from third import journal as j


def run(n):
    j.info("Running {}", n)
    if n > 1:
        j.warning(f"Large run {n}")
    return n


print(run(1), run(2))
