from loguru import logger

log = logger
for step in range(3):
    log = log.bind(**{f"step{step}": step})
    log.info("Accumulating")

for name in ("alpha", "beta"):
    child = logger.bind(job=name)
    child.info("Job started")
    name = name.upper()
    child.info("Job finished", upper=name)

loggers = {n: logger.bind(part=n) for n in ("left", "right")}
for key in sorted(loggers):
    loggers[key].info("From a dictionary")

state = {"n": 0}
bound = logger.bind(n=state["n"])
state["n"] = 5
bound.info("Bound value is the old one")
data = [1]
by_reference = logger.bind(data=data)
data.append(2)
by_reference.info("Bound list is shared")
