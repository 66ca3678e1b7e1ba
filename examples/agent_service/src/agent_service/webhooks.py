"""Tells customers' systems what their agents did."""

import httpx
from loguru import logger


class WebhookSender:
    def __init__(self, transport: httpx.BaseTransport | None = None) -> None:
        self._client = httpx.Client(timeout=5.0, transport=transport)
        self._urls: dict[str, str] = {}

    def register(self, account_id: str, url: str) -> None:
        self._urls[account_id] = url
        logger.info("Webhook registered", account_id=account_id, url=url)

    def send(self, account_id: str, kind: str, body: dict[str, object]) -> bool:
        """True when the customer's system took it; a failure never reaches the caller."""
        url = self._urls.get(account_id)
        if url is None:
            logger.trace("No webhook for account {}", account_id)
            return False
        try:
            response = self._client.post(url, json={"kind": kind, **body})
            response.raise_for_status()
        except httpx.HTTPStatusError as e:
            logger.error(f"Webhook {kind} rejected with status {e.response.status_code}: {e}")
            return False
        except httpx.HTTPError:
            # most often their certificate: the traceback has said so every time
            logger.opt(exception=True).warning("Webhook {} could not be delivered to {}", kind, url)
            return False
        logger.debug("Webhook {kind} delivered", kind=kind, status=response.status_code)
        return True
