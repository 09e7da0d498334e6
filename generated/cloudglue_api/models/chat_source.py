from __future__ import annotations

from ..types import UNSET, Model, Unset


class ChatSource(Model):
    """Words from a video that matter for an answer.

    Attributes:
        text: The words.
    """

    text: str | Unset = UNSET
