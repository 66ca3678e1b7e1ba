from loguru import logger

calls = []


def expensive(tag):
    calls.append(tag)
    return f"<{tag}>"


class Report:
    rows = 12

    def render(self):
        calls.append("render")
        return "table"


report = Report()
logger.opt(lazy=True).debug("Value {}", lambda: expensive("a"))
logger.opt(lazy=True).debug("Two {} and {x}", lambda: expensive("b"), x=lambda: expensive("c"))
logger.opt(lazy=True).info("Rendered {r}", r=report.render)
logger.opt(lazy=True).info("Unused field", extra_field=lambda: expensive("d"))
logger.opt(lazy=True, exception=False).info("No args at all")
logger.opt(lazy=False).info("Eager {}", expensive("e"))
logger.info("Lambda as a value {}", len((lambda: "abc")()))
print(calls)
