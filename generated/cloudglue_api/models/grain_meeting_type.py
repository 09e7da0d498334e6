from __future__ import annotations

from ..types import UNSET, Model, Unset


class GrainMeetingType(Model):
    """What kind of meeting it was.

    Attributes:
        id: The kind's id in Grain.
        name: Its name.
        scope: Whether with people outside of the company: the values are not documented.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    scope: str | Unset = UNSET
