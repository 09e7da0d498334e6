from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GrainSummary:
    """Grain's summary of a meeting.

    Attributes:
        text: The summary.
    """

    text: str | Unset = UNSET
