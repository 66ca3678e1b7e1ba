from unittest.mock import patch

import httpx

from agent_service.webhooks import WebhookSender


def sender(status: int) -> WebhookSender:
    sender = WebhookSender(httpx.MockTransport(lambda _: httpx.Response(status)))
    sender.register("acme", "https://acme.test/hook")
    return sender


def test_a_webhook_is_delivered_to_who_registered() -> None:
    assert sender(204).send("acme", "agent_stopped", {"agent_id": "agt_1"})
    assert not sender(204).send("nobody", "agent_stopped", {})


def test_a_rejected_webhook_is_an_error_in_the_log() -> None:
    with patch("agent_service.webhooks.logger") as logger:
        assert not sender(500).send("acme", "agent_stopped", {})
    logger.error.assert_called_once()
    assert "rejected with status 500" in logger.error.call_args.args[0]
