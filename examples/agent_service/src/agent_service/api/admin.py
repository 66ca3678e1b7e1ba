"""The operators' corner: a login form, and lifting an account's rate limit."""

import hmac
from dataclasses import dataclass, field

from fastapi import APIRouter, Request, Response

from agent_service.logs import get_logger
from agent_service.schemas import AdminLogin

log = get_logger("admin")
router = APIRouter(prefix="/admin")


@dataclass
class LoginForm:
    """What the page shows above its fields, in the order in which it was said."""

    notes: list[dict[str, str]] = field(default_factory=list)

    def info(self, text: str) -> None:
        self.notes.append({"kind": "info", "text": text})

    def error(self, text: str) -> None:
        self.notes.append({"kind": "error", "text": text})


@router.post("/login")
def login(attempt: AdminLogin, request: Request, response: Response) -> list[dict[str, str]]:
    login_form = LoginForm()
    if not _is_operator(request, attempt.token):
        login_form.error("Wrong user or token")
        log.warning(f"Login refused for {attempt.user} with token {attempt.token[:4]}***")
        response.status_code = 401
        return login_form.notes
    login_form.info(f"Welcome back, {attempt.user}")
    log.info("Operator %s logged in", attempt.user)
    return login_form.notes


@router.post("/accounts/{account_id}/lift-limit", status_code=204)
def lift_limit(account_id: str, attempt: AdminLogin, request: Request, response: Response) -> None:
    if not _is_operator(request, attempt.token):
        response.status_code = 401
        return
    request.app.state.limiter.reset(account_id)
    audit = {"operator": attempt.user, "account_id": account_id}
    log.info("Rate limit lifted", extra=audit)


def _is_operator(request: Request, token: str) -> bool:
    expected = request.app.state.settings.admin_token
    return bool(expected) and hmac.compare_digest(token.encode(), expected.encode())
