from __future__ import annotations

from ..types import Model


class DeepSearchTextDeltaEvent(Model):
    """The next words of the summary.

    Attributes:
        type: deep_search.text.delta.
        delta: The words.
    """

    type: str
    delta: str
