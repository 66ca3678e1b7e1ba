"""Dicts whose keys are in sight where they are spread, whatever becomes of them afterwards."""
import structlog

log = structlog.get_logger()


def made(size):
    box = {"size": size}
    log.info("box_made", **box)
    return box


def sent(size):
    label = dict(size=size, to="harbour")
    if label.get("to"):
        log.info("box_sent", **label)
    label.update(exc_info=False)
    return label


def listed(sizes):
    for size in sizes:
        row = {"size": size}
        log.info("box_listed", **row)
        row["exc_info"] = True
    log.info("boxes_counted", **{"count": len(sizes), **{"unit": "box"}}, **dict(dict(a=1), b=2))


def copied(size):
    lid = {"size": size, "lid": True}
    log.info("box_closed", **lid)
    log.info("box_sealed", **dict(lid, wax="red"))


def shown(size):
    tag = {"size": size}
    if tag:
        log.info("tag %(size)s printed", tag)
    log.info("tag_shown", text=f"{tag}", tag=tag, count=len(tag), is_big="size" in tag, keys=sorted(tag))
    print(tag)
    for key in tag:
        log.info("tag_key", key=key)
    log.info("tag_fixed", **tag, at="lid")


def unsafe(sizes, given={"size": 0}):
    carried = {"size": 1}
    for size in sizes:
        log.info("box_carried", **carried)  # refused: spread-options
        carried.update({f"size_{size}": size})
    seen = {"size": 2}
    other = seen
    other["late"] = 3
    log.info("box_seen", **seen)  # refused: spread-options
    log.info("box_given", **given)  # refused: spread-options
    for size in sizes:
        if size == 1:
            kept = {"size": size}
        log.info("box_kept", **kept)  # refused: spread-options
        kept.update({f"again_{size}": size})
    for size in sizes:
        if size != sizes[0]:
            log.info("box_left", **left)  # refused: spread-options
        left = {"size": size}
        left.update({f"again_{size}": size})
    shared = {"size": 3}
    sizes.append(shared)
    log.info("box_shared", **shared)  # refused: spread-options
    based = {"size": 4}
    if not sizes:

        class Based(based):
            pass

    log.info("box_based", **based)  # refused: spread-options


made(1)
sent(2)
listed([3, 4])
copied(5)
shown(6)
unsafe([1, 2])
