"""Life of an agent: created, started, stopped, deleted."""

import time

from loguru import logger
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_service.errors import NotFound
from agent_service.models import Agent
from agent_service.schemas import AgentSpec


def create_agent(db: Session, spec: AgentSpec) -> Agent:
    model_name = spec.model
    agent = Agent(account_id=spec.account_id, name=spec.name, model=model_name)
    db.add(agent)
    db.flush()
    logger.info({"event": "agent_created", "model": model_name})
    return agent


def get_agent(db: Session, agent_id: str) -> Agent:
    agent = db.get(Agent, agent_id)
    if agent is None:
        logger.warning({"event": "agent_not_found", "agent_instance_id": agent_id})
        raise NotFound("agent", agent_id)
    return agent


def list_agents(db: Session, account_id: str) -> list[Agent]:
    agents = list(db.scalars(select(Agent).where(Agent.account_id == account_id).order_by(Agent.name)))
    logger.debug({"event": "agents_listed", "account_id": account_id, "count": len(agents)})
    return agents


def start_agent(db: Session, agent_id: str) -> Agent:
    agent = get_agent(db, agent_id)
    if agent.status == "running":
        logger.debug({"event": "agent_already_running", "agent_instance_id": agent.id})
        return agent
    agent.status = "running"
    agent.started_at = time.time()
    logger.info(
        {"event": "agent_started", "agent_instance_id": agent.id, "model-family": agent.model.split("-")[0]}
    )
    return agent


def stop_agent(db: Session, agent_id: str, reason: str = "requested") -> Agent:
    agent = get_agent(db, agent_id)
    uptime_s = time.time() - agent.started_at if agent.started_at else 0.0
    agent.status = "stopped"
    agent.started_at = None
    owner = {"account_id": agent.account_id, "agent_instance_id": agent.id}
    logger.info(
        {
            "event": "agent_stopped",
            **owner,
            "reason": reason,
            "uptime_s": round(uptime_s, 1),  # the dashboard shows it in hours
        }
    )
    return agent
