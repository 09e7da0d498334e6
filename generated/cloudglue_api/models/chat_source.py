from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class ChatSource(Struct):
    """Words from a video that matter for an answer.

    Attributes:
        text: The words.
    """

    text: str | Unset = UNSET
