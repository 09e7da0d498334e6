from __future__ import annotations

from ..types import UNSET, Model, Unset


class MomentEvidence(Model):
    """What a moment was found by.

    Attributes:
        signals: What spoke for it, such as speech or scene_text.
    """

    signals: list[str] | Unset = UNSET
