"""Types with names of their own."""

from typing import Annotated, NewType, Optional, TypeAlias, TypeVar, Union

import parcels
from parcels import Parcel

Given = Annotated[parcels.Parcel, "given"]
Maybe = Optional[Parcel]
Spelled: TypeAlias = "Parcel"
Several = list[Given]
Bound = TypeVar("Bound", bound=Parcel)
Sealed = NewType("Sealed", Parcel)
Weight = NewType("Weight", int)
Tree = Union[dict[str, "Tree"], list["Tree"], str, int]
