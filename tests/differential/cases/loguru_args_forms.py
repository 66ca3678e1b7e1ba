from types import SimpleNamespace

from loguru import logger

user = SimpleNamespace(id=7, name="Ann", tags=["a", "b"], address=SimpleNamespace(city="Oslo"))
row = {"k": "v", "n": 3}
point = (3, 4)
ratio, width, label = 0.98765, 12, "edge"

logger.info("Numbered {0} and {1}", label, ratio)
logger.info("Swapped {1} then {0}", label, ratio)
logger.info("Repeated {0} and {0} again", label)
logger.info("Attribute {0.name} lives in {0.address.city}", user)
logger.info("Auto attribute {.id}", user)
logger.info("Index {0[0]}/{0[1]}", point)
logger.info("Key {0[k]} and {0[n]}", row)
logger.info("Deep {0.tags[1]}", user)
logger.info("Repr {!r} and ascii {!a} and str {!s}", label, "é", 5)
logger.info("Rounded {:.2f} padded [{:>8}] [{:<8}]", ratio, label, label)
logger.info("Thousands {:,} percent {:.1%} hex {:#x} zero {:05d}", 1234567, 0.25, 255, 42)
logger.info("Nested width [{:>{}}]", label, width)
logger.info("Nested named [{:{w}}]", label, w=width)
logger.info("Conversion with spec [{!r:>10}]", label)
logger.info("Literal {{}} next to {}", label)
logger.info("{{{}}}", label)
