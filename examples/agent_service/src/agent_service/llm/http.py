"""A provider that speaks JSON over HTTP."""

from collections.abc import Sequence
from typing import Any

import httpx

from agent_service.errors import ProviderBusy, ProviderError
from agent_service.llm.base import Completion, Provider, ToolCall, Turn
from agent_service.llm.retry import with_retries


class HttpProvider(Provider):
    name = "http"

    def __init__(
        self,
        url: str,
        token: str,
        *,
        attempts: int = 3,
        first_delay_s: float = 0.5,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        super().__init__()
        self.url = url
        self.attempts = attempts
        self.first_delay_s = first_delay_s
        headers = {"authorization": f"Bearer {token}"}
        self.client = httpx.AsyncClient(headers=headers, timeout=60.0, transport=transport)
        self.logger.info("Provider connected to %s", url)

    async def _send(self, model: str, history: Sequence[Turn]) -> Completion:
        body = {"model": model, "messages": [{"role": turn.role, "content": turn.text} for turn in history]}
        payload = await with_retries(
            lambda: self._post(body),
            attempts=self.attempts,
            first_delay_s=self.first_delay_s,
            logger=self.logger,
        )
        try:
            return self._read(payload)
        except (KeyError, TypeError) as exc:
            self.logger.error("Malformed answer from provider", exc_info=True)
            raise ProviderError("the provider's answer is malformed") from exc

    async def _post(self, body: dict[str, Any]) -> dict[str, Any]:
        try:
            response = await self.client.post(self.url, json=body)
        except httpx.TransportError as exc:
            self.logger.warning("Connection to provider lost: %s", exc, extra={"url": self.url})
            raise ProviderBusy("the provider cannot be reached") from exc
        if response.status_code == 429:
            remaining = response.headers.get("x-ratelimit-remaining", "0")
            self.logger.warning("Provider rate limit reached, %s requests remaining", remaining)
            raise ProviderBusy("the provider is busy")
        if response.is_error:
            raise ProviderError(f"the provider answered {response.status_code}")
        return response.json()

    @staticmethod
    def _read(payload: dict[str, Any]) -> Completion:
        usage = payload["usage"]
        asked = payload.get("tool_call")
        tool_call = ToolCall(asked["name"], asked["arguments"]) if asked else None
        return Completion(payload["text"], usage["prompt_tokens"], usage["completion_tokens"], tool_call)
