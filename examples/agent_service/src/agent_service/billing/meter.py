"""Counts what every model request costs and stops accounts at their budget."""

import logfire
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_service.errors import BudgetExceeded
from agent_service.models import LLMRequest

# USD for a million tokens: prompt, completion
PRICES = {"echo-1": (0.0, 0.0), "large-3": (3.0, 15.0), "small-3": (0.25, 1.25)}
DEFAULT_PRICE = (1.0, 5.0)


def cost_usd(model: str, prompt_tokens: int, completion_tokens: int) -> float:
    if model not in PRICES:
        logfire.warning("price.missing", model=model)
    prompt, completion = PRICES.get(model, DEFAULT_PRICE)
    return (prompt * prompt_tokens + completion * completion_tokens) / 1_000_000


class UsageMeter:
    def __init__(self, db: Session, monthly_budget_usd: float) -> None:
        self.db = db
        self.monthly_budget_usd = monthly_budget_usd

    def record(self, request: LLMRequest) -> None:
        request.cost_usd = cost_usd(request.model, request.prompt_tokens, request.completion_tokens)
        logfire.info(
            "usage.recorded",
            account_id=request.account_id,
            session_id=request.session_id,
            llm_request_id=request.id,
            cost_usd=request.cost_usd,
        )

    def check_budget(self, account_id: str) -> None:
        """Raise BudgetExceeded for an account that has spent what it may."""
        total = select(func.coalesce(func.sum(LLMRequest.cost_usd), 0.0))
        spent_usd = self.db.scalar(total.where(LLMRequest.account_id == account_id)) or 0.0
        if spent_usd >= self.monthly_budget_usd:
            logfire.error("budget.exceeded", account_id=account_id, spent_usd=spent_usd)
            raise BudgetExceeded(
                f"account {account_id} has spent its budget of {self.monthly_budget_usd:.2f} USD"
            )
