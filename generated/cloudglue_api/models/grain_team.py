from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GrainTeam:
    """A team in Grain.

    Attributes:
        id: The team's id in Grain.
        name: Its name.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
