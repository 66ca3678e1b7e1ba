"""Routes for agents and their invoices."""

from fastapi import APIRouter, Request

from agent_service.api.deps import Database
from agent_service.billing.invoices import make_invoice
from agent_service.logs import logger
from agent_service.models import Agent
from agent_service.schemas import AgentOut, AgentSpec
from agent_service.services import agents

router = APIRouter()


@router.post("/agents", status_code=201, response_model=AgentOut)
def create(spec: AgentSpec, request: Request, db: Database) -> Agent:
    logger.debug(f"Creating agent from {spec}")
    if spec.webhook_url:
        request.app.state.webhooks.register(spec.account_id, spec.webhook_url)
    return agents.create_agent(db, spec)


@router.get("/accounts/{account_id}/agents", response_model=list[AgentOut])
def listing(account_id: str, db: Database) -> list[Agent]:
    return agents.list_agents(db, account_id)


@router.post("/agents/{agent_id}/start", response_model=AgentOut)
def start(agent_id: str, db: Database) -> Agent:
    return agents.start_agent(db, agent_id)


@router.post("/agents/{agent_id}/stop", response_model=AgentOut)
def stop(agent_id: str, request: Request, db: Database) -> Agent:
    agent = agents.stop_agent(db, agent_id)
    if not request.app.state.webhooks.send(agent.account_id, "agent_stopped", {"agent_id": agent.id}):
        logger.debug("Customer not notified", agent_instance_id=agent.id)
    return agent


@router.get("/accounts/{account_id}/invoice")
def invoice(account_id: str, db: Database) -> dict[str, object]:
    result = make_invoice(db, account_id)
    return {"account_id": account_id, "sessions": result.by_session, "total_usd": result.total_usd}
