from __future__ import annotations

from ..types import UNSET, Model, Unset


class GrainAssignee(Model):
    """Who is to do it.

    Attributes:
        id: Their id in the meeting.
        name: Their name.
        user_id: Their id as a Grain user; null for others.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    user_id: str | None | Unset = UNSET
