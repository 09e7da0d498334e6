from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class DescribeParticipant:
    """Somebody who takes part in a video.

    Attributes:
        name: Their name.
        scope: Where they belong, such as inside or outside of the company: the values are not documented.
    """

    name: str
    scope: str | Unset = UNSET
