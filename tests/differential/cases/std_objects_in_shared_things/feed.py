from pydantic import BaseModel, Field


class Bag(BaseModel):
    place: str
    code: str = Field(default="0000", repr=False)
