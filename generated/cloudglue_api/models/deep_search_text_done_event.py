from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class DeepSearchTextDoneEvent:
    """The summary that is whole.

    Attributes:
        type: deep_search.text.done.
        text: Its whole text.
    """

    type: str
    text: str
