import logging

import httpx
import pytest
from fastapi.testclient import TestClient

from agent_service.errors import ProviderError
from agent_service.llm.base import Turn
from agent_service.llm.http import HttpProvider


def test_the_agent_answers_and_remembers(client: TestClient, session_id: str) -> None:
    answer = client.post(f"/sessions/{session_id}/messages", json={"text": "good morning"})
    assert answer.json()["text"] == "You said: good morning"
    history = client.get(f"/sessions/{session_id}/messages").json()
    assert [message["role"] for message in history] == ["user", "assistant"]


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("/calculator 6 * 7", "42"),
        ("/calculator open('x')", "I could not use calculator: only numbers and + - * / are understood"),
        ("/oracle tomorrow", "I could not use oracle: there is no tool called oracle"),
    ],
)
def test_the_agent_uses_tools(client: TestClient, session_id: str, said: str, answered: str) -> None:
    assert client.post(f"/sessions/{session_id}/messages", json={"text": said}).json()["text"] == answered


def test_an_account_is_limited_until_an_operator_helps(client: TestClient, session_id: str) -> None:
    def say() -> int:
        return client.post(f"/sessions/{session_id}/messages", json={"text": "hello"}).status_code

    assert [say() for _ in range(4)] == [200, 200, 200, 429]
    client.post("/admin/accounts/acme/lift-limit", json={"user": "ops", "token": "open-sesame"})
    assert say() == 200


def test_a_closed_session_takes_no_messages(client: TestClient, session_id: str) -> None:
    assert client.post(f"/sessions/{session_id}/close").json()["closed"] is True
    assert client.post(f"/sessions/{session_id}/messages", json={"text": "hello?"}).status_code == 404


def provider(*answers: httpx.Response) -> HttpProvider:
    left = iter(answers)
    transport = httpx.MockTransport(lambda _: next(left))
    return HttpProvider("https://llm.test/v1", "secret", first_delay_s=0.0, transport=transport)


async def test_a_busy_provider_is_asked_again(caplog: pytest.LogCaptureFixture) -> None:
    usage = {"prompt_tokens": 3, "completion_tokens": 1}
    busy = httpx.Response(429, headers={"x-ratelimit-remaining": "0"})
    llm = provider(busy, httpx.Response(200, json={"text": "hi", "usage": usage}))

    with caplog.at_level(logging.WARNING, logger="agent_service.llm.http"):
        completion = await llm.complete("large-3", [Turn("user", "hello")])

    assert completion.text == "hi"
    assert "Attempt 1 of 3 failed" in caplog.text


async def test_a_malformed_answer_is_an_error() -> None:
    with pytest.raises(ProviderError, match="malformed"):
        await provider(httpx.Response(200, json={"no": "text"})).complete("large-3", [Turn("user", "hello")])
