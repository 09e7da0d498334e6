from __future__ import annotations

from msgspec import Struct


class DeepSearchTextDoneEvent(Struct):
    """The summary that is whole.

    Attributes:
        type: deep_search.text.done.
        text: Its whole text.
    """

    type: str
    text: str
