"""A service on an empty in-memory database, with the provider that needs no network."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from agent_service.db import create_tables, make_engine
from agent_service.main import create_app
from agent_service.settings import Settings


@pytest.fixture
def settings() -> Settings:
    return Settings(database_url="sqlite://", admin_token="open-sesame", rate_requests=3)


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as client:
        yield client


@pytest.fixture
def session_id(client: TestClient) -> str:
    """An open session with a running agent of account acme."""
    agent = client.post("/agents", json={"account_id": "acme", "name": "Ada"}).json()
    client.post(f"/agents/{agent['id']}/start")
    return client.post(f"/agents/{agent['id']}/sessions").json()["id"]


@pytest.fixture
def db() -> Iterator[Session]:
    engine = make_engine("sqlite://")
    create_tables(engine)
    with Session(engine) as session:
        yield session
