from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class DeepSearchTextDeltaEvent:
    """The next words of the summary.

    Attributes:
        type: deep_search.text.delta.
        delta: The words.
    """

    type: str
    delta: str
