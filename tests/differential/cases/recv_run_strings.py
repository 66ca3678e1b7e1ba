"""Code in strings needs the logger of the module."""
# expect: same
import logging

log = logging.getLogger("scripts")
STEP = """
def step():
    return log.name
"""


def run():
    log.info("Scripts started")
    exec(STEP, globals())
    print(globals()["step"](), eval("[log][0].name"))


run()
