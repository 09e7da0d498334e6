from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class SegmentDescribeText:
    """What a segment shows and says, as one text.

    Attributes:
        content: The description as one Markdown text.
    """

    content: str
