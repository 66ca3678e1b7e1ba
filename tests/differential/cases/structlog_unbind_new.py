import structlog

log = structlog.get_logger().bind(a=1, b=2)
log.info("both")
log.unbind("a").info("only b")
log.try_unbind("missing", "b").info("only a")
short = log.unbind("a", "b")
short.info("nothing bound")
try:
    short.unbind("a")
except KeyError as e:
    print("KeyError", e)
print(structlog.get_context(log))
log.new(c=3).info("only c")
log.info("new() empties the context of the old one as well")
fresh = log.new()
fresh.bind(x=[1, 2]).info("fresh", y={"z": 1})
same = log.bind()
same.info("same as before")
