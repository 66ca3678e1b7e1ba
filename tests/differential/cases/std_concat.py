"""Messages that are added together."""
import logging

logger = logging.getLogger(__name__)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __str__(self):
        return "point"

    def label(self):
        return "label-%d" % self.x


user, port, items = "ann", 8080, ["nut", "bolt"]
p = Point(3, 5)
logger.info("user " + user)
logger.info(user + " logged in")
logger.info(user + items[0])
logger.info("listening on " + str(port) + " for " + user + "!")
logger.info("representation " + repr(items) + ascii("é"))
logger.info("first " + items[0] + ", last " + items[-1])
logger.info("at " + str(p) + " x=" + str(p.x) + " " + p.label())
logger.info("sum " + str(port + 1) + " product " + str(port * 2))
logger.info("joined " + ", ".join(items) + " end")
logger.info("choice " + ("many" if len(items) > 1 else "few"))
logger.info("default " + (None or "nobody"))
logger.info("slice " + "abcdef"[2:4])
logger.info("formatted " + f"{port:05d}" + " and " + "{} {}".format(user, 7))
logger.info("percent " + "%s of %d" % (user, 9) + " done")
logger.info(
    "over "
    + user
    # a comment between the operands
    + " several "
    + str(port)  # and one behind
    + " lines"
)
logger.info(("in " + user) + (" in " + str(1) + " brackets"))
logger.info("repeated " + "ab" * 2 + user * 2)
logger.info("left: " + user, extra={"right": port})
logger.info("literal " + "only " "here")
logger.info("with args " + "%s", "given")
