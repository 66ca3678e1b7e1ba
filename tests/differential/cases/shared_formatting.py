"""White space, commas and brackets as people leave them."""
# expect: same
import logging

logger = logging.getLogger(__name__)

user, n = "ann", 5
logger.info('single quotes %s',user)
logger.info ( "spaces %s" , user )
logger.info("trailing comma %s", user,)
logger.info(("bracketed %s"), (user))
logger.info(
    "hanging %s %s",
    user, n)
logger.info("aligned %s %s",
            user,
            n)
logger.info("line \
continued %s", user)
logger.info("joined %s", \
    user)
logger.info(
    "text "
    "in "
    "parts %s",
    user)
logger.info("argument over lines %s", [
    1,
    2,
])
logger.info("call over lines %s", dict(
    a=1,
    b=user,
))
logger.info(
    "ternary %s",
    "many"
    if n > 3
    else "few",
)
logger.info("extra", extra = { "spaced" : user , 'other' : n })
logger.info("lambda %s", (lambda: (
    user
))())
logger.info("""\
triple with a continued start %s
""", user)
logger.info('''%s
    indented ''', user)
logger.info(
    f"{user}"
    f"{n}"
)


if user:

    logger.info("blank line before %s", user)

    logger.info("blank line after %s", n)

else:
    logger.info("never")
