from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class ChatSource:
    """Words from a video that matter for an answer.

    Attributes:
        text: The words.
    """

    text: str | Unset = UNSET
