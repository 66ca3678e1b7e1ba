"""The only other use of the logger's name is inside a string."""
import logging

logger = logging.getLogger("strings")
SCRIPT = "logger.warning('Script says %s', 'hi')"


def run():
    logger.info("Running the script")
    exec(SCRIPT, {"logger": logger})
    exec(SCRIPT)
    exec(compile(SCRIPT, "<script>", "exec"), globals())


run()
