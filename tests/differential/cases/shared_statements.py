"""Calls in every kind of statement of Python 3.11."""
# expect: same
import logging

logger = logging.getLogger(__name__)


def kinds(command: str | list[int] | None, *, limit: int = 3, **more: object) -> str | None:
    match command:
        case str() as text if len(text) > limit:
            logger.info("long %s", text)
        case "go" | "run":
            logger.info("moving %s", command)
        case [first, *rest]:
            logger.info("list %d and %s", first, rest)
        case {"k": value, **others}:
            logger.info("mapping %s %s", value, others)
        case None:
            logger.warning("nothing")
        case _:
            logger.error("unknown %r", command)
    while limit:
        limit -= 1
        if limit == 1:
            logger.debug("continuing at %d", limit)
            continue
        logger.debug("limit %d", limit)
    else:
        logger.debug("loop ended at %d", limit)
    for i, c in enumerate("ab"):
        logger.debug("letter %d %s", i, c)
        break
    else:
        logger.debug("never")
    try:
        assert limit, "limit is zero"
    except AssertionError as error:
        logger.error("assertion %s", error)
    else:
        logger.info("never")
    finally:
        logger.info("finally %s", sorted(more))
    with (
        open(__file__) as a,
        open(__file__) as b,
    ):
        logger.info("files %s", a.name == b.name)
    if (m := len(more)) > 1:
        logger.info("many %d", m)
    elif m:
        logger.info("one %d", m)
    else:
        logger.info("none")
    return None


for command in ("walk", "go", [1, 2, 3], {"k": 1, "j": 2}, None, 5.5):
    kinds(command, a=1)
x: int = 5; logger.info("annotated %d", x)
a, *b = 1, 2, 3; logger.info("unpacked %s", b)
