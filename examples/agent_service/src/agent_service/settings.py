"""Settings, read once from the environment."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

PREFIX = "AGENTS_"


@dataclass(frozen=True, slots=True)
class RateLimit:
    requests: int
    window_s: float


class Settings(BaseModel):
    environment: str = "development"
    log_level: str = "INFO"
    database_url: str = "sqlite:///agents.db"
    llm_url: str = ""
    llm_token: str = ""
    admin_token: str = ""
    rate_requests: int = 60
    rate_window_s: float = 60.0
    monthly_budget_usd: float = 50.0
    session_idle_days: int = 30

    @property
    def rate_limit(self) -> RateLimit:
        return RateLimit(self.rate_requests, self.rate_window_s)


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the variables that begin with ``AGENTS_``; unknown ones are ignored with a warning."""
    values = {
        key.removeprefix(PREFIX).lower(): value for key, value in environ.items() if key.startswith(PREFIX)
    }
    unknown = sorted(values.keys() - Settings.model_fields.keys())
    if unknown:
        logging.warning("Ignoring %d unknown settings: %s", len(unknown), ", ".join(unknown))
    try:
        settings = Settings.model_validate(values)
    except ValidationError as e:
        logging.critical("Invalid settings: %s", e)
        raise

    logging.info("Settings loaded for the %s environment", settings.environment)
    logging.debug(f"Rate limit in effect: {settings.rate_limit}")
    token = settings.llm_token
    if token:
        logging.info(f"Using provider token {token[:4]}***")
    elif settings.environment == "production":
        logging.error("No provider token configured")
    return settings
