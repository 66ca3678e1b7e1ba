"""Comments in every place of a call."""
# expect: same
import logging  # the import's own comment

# a header that belongs to the section below
# and has two lines
logger = logging.getLogger(__name__)  # the logger's own comment

# ---- section ----


def run(user):
    # before the call
    logger.info("plain %s", user)  # behind the call
    logger.info(  # behind the bracket
        # before the message
        "inside %s",  # behind the message
        # before the argument
        user,  # behind the argument
        # before the end
    )  # behind the end
    logger.warning(
        "fields",
        extra={
            # before a field
            "user": user,  # behind a field
            "n": 1,
            # after the fields
        },
    )
    logger.error("directive %s", user)  # noqa: G004
    logger.error("directive two %s", user)  # type: ignore[arg-type]  # pragma: no cover
    logger.info(
        "first " "second "  # between literals
        "third %s",
        user,
    )
    logger.info(f"hole {user}"  # behind an f-string
                f" and {len(user)}")
    logger.info("sum " +  # behind a plus
                user)
    logger.info("early %s"  # behind the template
                % user)
    logger.info("formatted {}".format(  # behind format
        user  # the value
    ))
    try:
        raise ValueError("v")
    except ValueError as e:
        logger.error(
            "failed %s",
            e,
            exc_info=True,  # with the traceback
        )
        logger.exception("failed")  # the user will ask


run("ann")
# the end
