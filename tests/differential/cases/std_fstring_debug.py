"""f-strings that write the expression as well: {x=}."""
# expect: same
import logging

logger = logging.getLogger(__name__)

count, name, ratio, data = 3, "ann", 0.5678, {"k": [1, 2]}
logger.info(f"{count=}")
logger.info(f"state {count=} {name=}")
logger.info(f"spaced {count = } {name  =  }")
logger.info(f"converted {name=!s} {name + 'b'=!r:>10} {ratio=:.2f}")
logger.info(f"{len(name)=}, {data['k'][0]=}, {name.upper()=}")
logger.info(f"{count + 1=}{count * 10=}")
logger.debug(f"{data=}")
