from __future__ import annotations

from ..types import Model


class DeepSearchTextDoneEvent(Model):
    """The summary that is whole.

    Attributes:
        type: deep_search.text.done.
        text: Its whole text.
    """

    type: str
    text: str
