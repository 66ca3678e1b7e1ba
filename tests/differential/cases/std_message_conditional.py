"""Messages that are chosen at run time, each with values."""
import logging

logger = logging.getLogger(__name__)


def run(ok, user):
    logger.info("accepted" if ok else "rejected")
    logger.info("accepted %s" if ok else "rejected %s", user)
    logger.info(f"accepted {user}" if ok else f"rejected {user}!")
    logger.info("accepted " + user if ok else "rejected")
    logger.info("accepted %s" % user if ok else user)
    logger.info(user or "nobody")
    logger.info(ok and "yes" or "no")
    logger.info("user " + (user if ok else "hidden"))
    logger.info(("short", "long text")[ok])
    logger.info({True: "as key", False: "as other"}[ok])
    logger.info("both %s", "accepted" if ok else "rejected")
    logger.info("in the middle %s of %s" % (("one" if ok else "two"), user))
    logger.log(logging.INFO, "logged" if ok else "not logged")
    (logger.info if ok else logger.error)("method by condition %s", user)
    ok and logger.info("only if ok %s", user)
    logger.info("ok %s", ok) if ok else logger.error("not ok %s", ok)


run(True, "ann")
run(False, "bob")
