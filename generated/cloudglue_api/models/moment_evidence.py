from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class MomentEvidence(Struct):
    """What a moment was found by.

    Attributes:
        signals: What spoke for it, such as speech or scene_text.
    """

    signals: list[str] | Unset = UNSET
