"""Objects that functions and classes make which a registry keeps."""
# expect: same
import logging

logger = logging.getLogger(__name__)
MAKERS = {}


class Shape:
    known = {}
    kind = ""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Shape.known[cls.kind] = cls

    def __init__(self, **fields):
        self.fields = fields

    @classmethod
    def make(cls, kind, **fields):
        made = cls.known[kind](**fields)
        logger.info("made %s", made)
        return made

    def __str__(self):
        return f"a {self.kind}"


class Circle(Shape):
    kind = "circle"


class Square(Shape):
    kind = "square"

    def __str__(self):
        return "SQUARE"


def maker(fn):
    MAKERS[fn.__name__] = fn
    return fn


@maker
def circle():
    return Circle(r=1)


@maker
def number():
    return 2


logger.info("got %s", Shape.make("circle", r=1))
x = Shape.known["square"](a=2)
logger.info("x is %s", x)
for kind, cls in sorted(Shape.known.items()):
    y = cls()
    logger.info("%s: %s", kind, y)
for name, fn in MAKERS.items():
    z = fn()
    logger.info("%s gave %s", name, z)
w = MAKERS.get("circle", number)()
logger.info("w is %s", w)
