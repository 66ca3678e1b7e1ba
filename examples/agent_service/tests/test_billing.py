import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from agent_service.billing.invoices import make_invoice
from agent_service.billing.meter import UsageMeter, cost_usd
from agent_service.errors import BudgetExceeded
from agent_service.models import LLMRequest


def test_tokens_cost_what_the_price_list_says() -> None:
    assert cost_usd("large-3", 1_000_000, 100_000) == pytest.approx(4.5)
    assert cost_usd("unheard-of", 1_000_000, 0) == pytest.approx(1.0)


def test_an_account_stops_at_its_budget(db: Session) -> None:
    meter = UsageMeter(db, monthly_budget_usd=3.0)
    meter.check_budget("acme")
    request = LLMRequest(
        account_id="acme", session_id="ses_1", model="large-3", prompt_tokens=1_000_000, completion_tokens=0
    )
    db.add(request)
    meter.record(request)

    with pytest.raises(BudgetExceeded):
        meter.check_budget("acme")
    assert make_invoice(db, "acme").by_session == {"ses_1": 3.0}


def test_the_echo_model_is_free(client: TestClient, session_id: str) -> None:
    client.post(f"/sessions/{session_id}/messages", json={"text": "hello"})
    invoice = client.get("/accounts/acme/invoice").json()
    assert invoice == {"account_id": "acme", "sessions": {session_id: 0.0}, "total_usd": 0.0}
