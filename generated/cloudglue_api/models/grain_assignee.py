from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GrainAssignee:
    """Who is to do it.

    Attributes:
        id: Their id in the meeting.
        name: Their name.
        user_id: Their id as a Grain user; null for others.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    user_id: str | None | Unset = UNSET
