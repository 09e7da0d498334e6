from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GongTopic:
    """Something talked about in a call.

    Attributes:
        name: Its name.
        duration: For how long, in seconds.
    """

    name: str | None | Unset = UNSET
    duration: float | None | Unset = UNSET
