"""Objects that hold more than their text shows."""
import logging
from dataclasses import dataclass, field
from types import SimpleNamespace

logger = logging.getLogger(__name__)


@dataclass
class Account:
    owner: str
    password: str = field(repr=False, default="dc-password")


@dataclass(frozen=True)
class Order:
    number: int
    account: Account

    def __str__(self):
        return f"order {self.number}"


class Slotted:
    __slots__ = ("pin",)

    def __init__(self):
        self.pin = "slot-pin-1234"

    def __repr__(self):
        return "<slotted>"


class Model:
    """Looks like a pydantic model."""

    def __init__(self, **data):
        self.__dict__.update(data)

    def model_dump(self):
        return dict(self.__dict__)

    def __str__(self):
        return f"Model {self.public}"

    def __repr__(self):
        return "Model(...)"


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"{self.amount:{spec or '.2f'}} EUR"

    def __str__(self):
        return "money"


class Plain:
    def __init__(self):
        self.hidden = "plain-hidden"


class Token(str):
    def __str__(self):
        return "***"

    __repr__ = __str__

    def __format__(self, spec):
        return "***"


account = Account("ann")
order = Order(5, Account("bob", "other-password"))
slotted, model = Slotted(), Model(public="shown", token="model-token")
plain, token = Plain(), Token("token-content")
logger.info("account %s", account)
logger.info(f"account {account}")
logger.info("account " + str(account))
logger.info("account {}".format(account))
logger.info("order %s and %r", order, order.number)
logger.info(f"slotted {slotted} {slotted!r}")
logger.info("model %s", model)
logger.info(f"model {model!r} {model.public}")
logger.info(f"cost {Money(3)} {Money(4):.1f}")
logger.info("cost {}".format(Money(5)))
logger.info("cost %s", Money(6))
logger.info("plain %s", plain)
logger.info(f"token {token}")
logger.info("token %s", token)
logger.info("list %s", [account, slotted])
logger.info("dict %s", {"order": order.number, "account": account})
logger.info("tuple %s", (account,))
logger.info("namespace %s", SimpleNamespace(a=1))
logger.info("class %s function %s", Account.__name__, len.__name__)


def handle(account: Account, order: "Order", items: list[Account]):
    logger.info("handling %s of %s", account, order)
    logger.info(f"handling {account} of {order}")
    logger.info("first of %s", items[0])
    for item in items:
        logger.info("item %s", item)
    logger.info("attribute %s", order.account)
    logger.info("owner %s", order.account.owner)


handle(account, order, [account, Account("carol", "third-password")])
