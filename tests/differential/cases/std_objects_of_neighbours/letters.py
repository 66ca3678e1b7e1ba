from typing import Protocol, TypedDict

import pens


class Letter(TypedDict):
    id: int
    body: pens.Pen


class Sender(Protocol):
    def send(self, letter: Letter) -> None: ...
