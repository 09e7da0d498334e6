from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GrainTeam(Struct):
    """A team in Grain.

    Attributes:
        id: The team's id in Grain.
        name: Its name.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
