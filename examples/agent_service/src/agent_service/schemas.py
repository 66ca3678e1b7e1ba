"""What clients send and get back."""

from pydantic import BaseModel, ConfigDict, Field


class AgentSpec(BaseModel):
    account_id: str = Field(min_length=1)
    name: str = Field(min_length=1)
    model: str = "echo-1"
    webhook_url: str | None = None


class AgentOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: str
    account_id: str
    name: str
    model: str
    status: str


class SessionOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: str
    agent_id: str
    closed: bool


class MessageIn(BaseModel):
    text: str = Field(min_length=1, max_length=8_000)


class MessageOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: str
    role: str
    text: str


class AdminLogin(BaseModel):
    user: str
    token: str
