from __future__ import annotations

from ..types import UNSET, Model, Unset
from .word_timestamp import WordTimestamp


class SpeechPart(Model):
    """Something that is said.

    Attributes:
        speaker: Who says it; absent when unknown.
        text: What is said.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        words: When each word is said; absent unless asked for.
    """

    speaker: str | Unset = UNSET
    text: str | Unset = UNSET
    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
    words: list[WordTimestamp] | Unset = UNSET
