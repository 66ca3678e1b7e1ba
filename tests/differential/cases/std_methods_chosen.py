# expect: partial
"""Methods under a name of their own that are one of several: the level is chosen when the program runs."""
import logging

logger = logging.getLogger("depot")


def unload(crates, is_strict=False):
    tell = logger.error if is_strict else logger.info
    for crate in crates:
        tell("Crate %s unloaded", crate)  # refused: dynamic-level
    if is_strict:
        say = logger.warning
    else:
        say = logger.debug
    say("Crates counted: %d", len(crates))  # refused: dynamic-level
    note = is_strict and logger.info or logger.debug
    note("Depot closed")  # refused: dynamic-level
    logger.info("Truck left")


def quiet(talk):
    out = logger.info if talk else None
    if out:
        out("Depot opened")
    mute = logger.info if talk else print
    mute("Depot guarded")  # refused: dynamic-level


unload(["nuts", "bolts"])
unload(["glass"], is_strict=True)
quiet(True)
quiet(False)
