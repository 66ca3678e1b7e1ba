from pydantic import BaseModel, Field


class Lamp(BaseModel):
    place: str
    code: str = Field(default="0000", repr=False)
