from __future__ import annotations

from ..types import UNSET, Model, Unset


class GrainTeam(Model):
    """A team in Grain.

    Attributes:
        id: The team's id in Grain.
        name: Its name.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
