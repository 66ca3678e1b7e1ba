# expect: same
"""Keyword arguments that are no template fields: the structured style."""
from loguru import logger


class PaymentGateway:
    fee = 0.3

    def charge(self, account, amount, currency="EUR"):
        logger.info("Charge requested", account=account, amount=amount, currency=currency)
        if amount <= 0:
            logger.warning("Charge rejected", account=account, amount=amount, reason="amount")
            return None
        receipt = {"id": f"r-{account}", "net": amount - self.fee}
        logger.success("Charge accepted", receipt_id=receipt["id"], net=receipt["net"])
        logger.debug("Receipt stored", receipt=receipt, lines=[1, 2, 3], flags={"fast": True})
        return receipt

    def refund(self, receipt, *, partial=False):
        logger.info(
            "Refund issued",
            receipt_id=receipt["id"],
            partial=partial,
            approver=None,
        )


g = PaymentGateway()
r = g.charge("acme", 20.0)
g.charge("acme", 0)
g.refund(r)
g.refund(r, partial=True)
logger.error("Ledger out of balance", expected=40, actual=39.7, difference=0.30)
