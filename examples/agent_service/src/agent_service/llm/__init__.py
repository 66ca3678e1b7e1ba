"""Model providers."""

from agent_service.llm.base import EchoProvider, Provider
from agent_service.llm.http import HttpProvider
from agent_service.settings import Settings


def make_provider(settings: Settings) -> Provider:
    """The configured provider; without a URL the one that needs no network."""
    if settings.llm_url:
        return HttpProvider(settings.llm_url, settings.llm_token)
    return EchoProvider()
