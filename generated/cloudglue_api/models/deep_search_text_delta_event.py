from __future__ import annotations

from msgspec import Struct


class DeepSearchTextDeltaEvent(Struct):
    """The next words of the summary.

    Attributes:
        type: deep_search.text.delta.
        delta: The words.
    """

    type: str
    delta: str
