from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GrainMeetingType(Struct):
    """What kind of meeting it was.

    Attributes:
        id: The kind's id in Grain.
        name: Its name.
        scope: Whether with people outside of the company: the values are not documented.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    scope: str | Unset = UNSET
