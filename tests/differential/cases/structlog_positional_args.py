import structlog

log = structlog.get_logger()
user, ratio = "ann", 0.5

log.info("user %s logged in", user)
log.info("user %s has ratio %.2f", user, ratio, extra_field=1)
log.warning("mapping %(a)s and %(b)d", {"a": 1, "b": 2})
log.info("percent %d%% of %r", 50, user)
log.info("100% literal without arguments", n=1)
log.info("%s", user)
log.info("%s %s", user, ratio)
log.info("braces {user} and %s", user, user="kwarg")
log.debug("padded [%-6s] [%6.2f] %x", user, ratio, 255)
for call in (
    lambda: log.info("too many", user),
    lambda: log.info("too few %s %s", user),
    lambda: log.info("wrong type %d", "ann"),
):
    try:
        call()
        print("no error")
    except TypeError as e:
        print("TypeError", e)
