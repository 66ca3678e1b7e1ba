"""What can go wrong, and the HTTP status that says so."""


class ServiceError(Exception):
    """Anything that a client is told about."""

    status = 500


class NotFound(ServiceError):
    status = 404

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"{kind} {key} does not exist")


class RateLimited(ServiceError):
    status = 429

    def __init__(self, account_id: str, retry_after_s: float) -> None:
        super().__init__(f"account {account_id} may retry in {retry_after_s:.0f} seconds")
        self.retry_after_s = retry_after_s


class BudgetExceeded(ServiceError):
    status = 402


class ToolError(ServiceError):
    status = 422


class ProviderError(ServiceError):
    """The model provider answered with something that we cannot use."""

    status = 502


class ProviderBusy(ProviderError):
    """The provider asks us to slow down; worth another attempt."""

    status = 503
