"""Objects that reach a call through functions that nobody names: in registries, hooks, attributes, or got by a name put together."""
# expect: same
import functools
import logging

logger = logging.getLogger(__name__)
COMMANDS = {}
HOOKS = []


class Parcel:
    def __init__(self, kind, *inner):
        self.kind, self.inner = kind, inner
        self.code = "4711"

    def __str__(self):
        return f"<{self.kind}>"


def command(name):
    def register(fn):
        COMMANDS[name] = fn
        return fn
    return register


def hook(fn):
    HOOKS.append(fn)
    return fn


@command("pack")
def pack(p):
    logger.info("packing %s", p)


@command("ship")
def ship(p, fast=False):
    logger.info("shipping %s (fast=%s)", p, fast)


@hook
def weigh(p):
    logger.info("weighing %s", p)


def run(name, *args, **options):
    COMMANDS[name](Parcel(name), *args, **options)
    for each in HOOKS:
        each(Parcel("hooked"))


class Visitor:
    def visit(self, n):
        method = getattr(self, f"visit_{n.kind}", self.anything)
        return method(n)

    def anything(self, n):
        logger.info("anything %s", n)
        for each in n.inner:
            self.visit(each)

    def visit_letter(self, n):
        logger.info("letter %s", n)


class Desk:
    def __init__(self):
        self.handlers = {"pack": self.on_pack, "ship": self.on_ship}
        self.otherwise = self.on_other
        self.watchers = set()

    def on_pack(self, m):
        logger.info("desk packs %s", m)

    def on_ship(self, m):
        logger.info("desk ships %s", m)

    def on_other(self, m):
        logger.info("desk wonders about %s", m)

    def take(self, m):
        self.handlers.get(m.kind, self.otherwise)(m)
        for each in list(self.watchers):
            each(m)


class Stamp:
    def __init__(self, inner):
        self.inner = inner

    def __call__(self, p):
        logger.info("stamping %s", p)
        return self.inner(p)


def labelled(label, p):
    logger.info("%s: %s", label, p)
    return p


def each_of(values, fn):
    for value in values:
        fn(value)


run("pack")
run("ship", fast=True)
Visitor().visit(Parcel("sack", Parcel("letter"), Parcel("coin")))
desk = Desk()
desk.watchers.add(lambda m: logger.info("watched %s", m))
for kind in ("pack", "ship", "lose"):
    desk.take(Parcel(kind))
Stamp(Stamp(functools.partial(labelled, "stamped")))(Parcel("box"))
list(map(functools.partial(labelled, "mapped"), [Parcel("bag")]))
each_of([Parcel("crate")], lambda p: logger.info("crate %s", p))
