import json

from loguru import logger

TEXTS = {"start": "Started", "stop": "Stopped {now}"}
BRACES = "text with {braces} and {{double}} and 100% %s"


def describe(n):
    return f"described {n}"


class Note:
    text = "note text"

    def __str__(self):
        return "a note"


message = "assembled " + "text"
logger.info(message)
logger.info(BRACES)
logger.info(describe(3))
logger.info(TEXTS["start"])
logger.warning(TEXTS["stop"])
logger.info(Note.text)
logger.info(Note())
logger.info("prefix " + message)
logger.info("count %d of %s" % (3, "five"))
logger.info("only %s" % message)
logger.info("formatted {} and {name}".format(1, name="n"))
logger.info(" ".join(["joined", "words"]))
logger.info(json.dumps({"a": 1, "b": [1, 2]}))
logger.info("yes" if len(message) > 3 else "no")
logger.info(message.upper())
logger.info(str(42))
logger.info(42)
logger.info(None)
logger.info(True)
logger.info(b"bytes")
logger.info(message or "fallback")
logger.info(message[:4])
logger.info((lambda: "from lambda")())
