import logging

log = logging.getLogger("shop")
audit = logging.getLogger("shop.audit")
access = logging.getLogger("shop.access")
slow = logging.getLogger("shop.slow")
late = logging.getLogger("shop.late")
early = logging.getLogger("shop.early")
limit = 20


def prepare():
    print("ready")


def finish():
    print("done")
