from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class MomentEvidence:
    """What a moment was found by.

    Attributes:
        signals: What spoke for it, such as speech or scene_text.
    """

    signals: list[str] | Unset = UNSET
