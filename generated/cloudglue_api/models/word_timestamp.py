from __future__ import annotations

from ..types import Model


class WordTimestamp(Model):
    """A word and when it is said.

    Attributes:
        word: The word.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    word: str
    start_time: float
    end_time: float
