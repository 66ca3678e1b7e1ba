# expect: same
"""Spreads of what functions, methods and properties of the program make."""
import abc

import structlog

log = structlog.get_logger()


class Order:
    def __init__(self, number, customer):
        self.number, self.customer = number, customer

    def context(self):
        return {"order": self.number, "_secret": 1}

    @property
    def fields(self):
        if self.customer is None:
            return dict(order=self.number)
        return {"order": self.number, "customer": self.customer}

    @staticmethod
    def totals(*prices):
        found = {"total": sum(prices)}
        if prices:
            found["highest"] = max(prices)
        return found

    def ship(self, is_express):
        extra = {"express": True} if is_express else {}
        log.info("order_shipped", **self.context(), **extra)
        log.info("order_billed", **self.fields, more=1)
        log.info("order_summed", **self.totals(1, 2.5), **Order.totals())
        context = self.context()
        context["late"] = is_express
        log.info("order_closed", **context)
        context.update(later=2)
        log.info("order_archived", **context)


class Gift(Order):
    def context(self):
        return {**super().context(), "gift": True}


class Base(abc.ABC):
    @abc.abstractmethod
    def told(self):
        return {"base": True}

    def tell(self):
        log.info("base_told", **self.told())


class Derived(Base):
    def told(self):
        return {"derived": 1}


def described(order: Order):
    return order.context()


def show(order: Order):
    log.info("order_shown", **described(order))
    log.info("order_seen", **order.fields)


Order(1, "ann").ship(True)
Gift(2, None).ship(False)
show(Gift(3, "bob"))
Derived().tell()


class ServiceError(Exception):
    status = 500

    def to_log(self):
        return {"status": self.status, "text": str(self)}


class NotFound(ServiceError):
    status = 404

    def to_log(self):
        return {**super().to_log(), "found": False}

    @property
    def told(self):
        return dict(told=True)


for kind in (ServiceError, NotFound):
    try:
        raise kind("failed")
    except NotFound as e:
        log.warning("service_lacking", **e.to_log(), **e.told)
    except ServiceError as e:
        log.error("service_failed", **e.to_log())
