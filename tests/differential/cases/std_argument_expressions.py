"""Arguments of every precedence, as they may stand in a call."""
# expect: same
import logging

logger = logging.getLogger(__name__)

a, b, items = 6, 4, ["x", "y"]
logger.info("arithmetic %s %s %s %s", a + b, a - b, a * b, a / b)
logger.info("more %s %s %s %s", a // b, a % b, a**b, -a)
logger.info("bits %s %s %s %s", a & b, a | b, a ^ b, ~a)
logger.info("shifts %s %s", a << 3, a >> 1)
logger.info("comparisons %s %s %s", a == b, a != b, a < b < 9)
logger.info("membership %s %s", "x" in items, "z" not in items)
logger.info("identity %s %s", a is None, a is not None)
logger.info("logic %s %s %s", not a, a and b + 1, None or "dflt")
logger.info("ternary %s", "big" if a > 5 else "small")
logger.info("lambda %s", (lambda: "called")())
logger.info("slices %s %s %s", items[0], items[-1:], items[::-1])
logger.info("calls %s %s", max(a, b), dict(k=a)["k"])
logger.info("strings %s %s", "im" "plicit", f"f{a}")
logger.info("containers %s %s %s", [a, *items], {"k": b}, (a,))
logger.info("set %s", {a})
logger.info("comprehension %s", [i * 100 for i in range(2)])
logger.info("generator %s", sum(i for i in range(5)))
logger.info(f"arithmetic {a + b + 50} {a - b - 60} {not b} {a == b + 2}")
logger.info(f"ternary {a if a else b} {a or b}")
logger.info("early %s %s" % (a + 70, b or 80))
logger.info("format {} {}".format(a + 90, a if b else items))
logger.info("await-like %s", items.copy())
