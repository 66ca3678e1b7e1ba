from fastapi.testclient import TestClient


def test_an_agent_lives_from_creation_to_stop(client: TestClient) -> None:
    created = client.post("/agents", json={"account_id": "acme", "name": "Ada"})
    assert created.status_code == 201
    agent_id = created.json()["id"]

    assert client.post(f"/agents/{agent_id}/start").json()["status"] == "running"
    assert client.post(f"/agents/{agent_id}/start").json()["status"] == "running"
    assert client.post(f"/agents/{agent_id}/stop").json()["status"] == "stopped"
    assert [agent["name"] for agent in client.get("/accounts/acme/agents").json()] == ["Ada"]


def test_a_session_needs_a_running_agent(client: TestClient) -> None:
    agent = client.post("/agents", json={"account_id": "acme", "name": "Ada"}).json()
    answer = client.post(f"/agents/{agent['id']}/sessions")
    assert answer.status_code == 500
    assert "not running" in answer.json()["error"]


def test_an_unknown_agent_is_not_found(client: TestClient) -> None:
    assert client.post("/agents/agt_nobody/start").status_code == 404


def test_operators_log_in_with_the_token(client: TestClient) -> None:
    refused = client.post("/admin/login", json={"user": "eve", "token": "guess"})
    assert refused.status_code == 401
    assert refused.json() == [{"kind": "error", "text": "Wrong user or token"}]

    welcome = client.post("/admin/login", json={"user": "ops", "token": "open-sesame"})
    assert welcome.json() == [{"kind": "info", "text": "Welcome back, ops"}]
