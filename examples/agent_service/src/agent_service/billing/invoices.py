"""What an account owes, by session."""

from dataclasses import dataclass

import logfire
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_service.models import LLMRequest


@dataclass(frozen=True, slots=True)
class Invoice:
    account_id: str
    by_session: dict[str, float]

    @property
    def total_usd(self) -> float:
        return round(sum(self.by_session.values()), 2)


def make_invoice(db: Session, account_id: str) -> Invoice:
    with logfire.span("invoice.create", account_id=account_id):
        rows = db.execute(
            select(LLMRequest.session_id, func.sum(LLMRequest.cost_usd))
            .where(LLMRequest.account_id == account_id)
            .group_by(LLMRequest.session_id)
        )
        invoice = Invoice(account_id, {session_id: cost for session_id, cost in rows})
        if not invoice.by_session:
            logfire.warning("invoice.empty", account_id=account_id)
        logfire.info("invoice.created", account_id=account_id, total_usd=invoice.total_usd)
        return invoice
