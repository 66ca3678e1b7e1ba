import structlog

log = structlog.get_logger()


class Task:
    def __init__(self, key):
        self.key = key

    def to_log(self):
        return {"task": self.key, "state": "new"}


def visible(task):
    context = {"a": 1, "b": 2}
    log.info("dict_in_sight", **context)
    log.info("literal", **{"c": 3, "d-e": 4})
    log.info("literal_and_own", x=1, **{"y": 2})
    log.info("called", **task.to_log())
    context["late"] = 5
    log.info("changed_dict", **context)
    log.info("dict_call", **dict(p=1, q=2))
    log.info("two_spreads", **context, **{"z": 9})


def hidden(event, fields, **kwargs):
    log.info("unknown_keys", **fields)
    log.info("passed_on", **kwargs)
    log.warning("both", own=1, **kwargs)
    log.info(event, **kwargs)


visible(Task("t"))
hidden("dynamic", {"_private": 1, "user-id": 2}, n=3)
try:
    raise OSError("nope")
except OSError:
    hidden("in_handler", {"exc_info": True}, exc_info=True)
    options = {"exc_info": True, "n": 1}
    log.error("exc_info_in_sight", **options)
