from pydantic import BaseModel, Field


class Seed(BaseModel):
    kind: str
    origin: str = Field(default="hidden", repr=False)

    def __lt__(self, other):
        return self.kind < other.kind

    def __gt__(self, other):
        return self.kind > other.kind
