from __future__ import annotations

from msgspec import Struct


class SegmentDescribeText(Struct):
    """What a segment shows and says, as one text.

    Attributes:
        content: The description as one Markdown text.
    """

    content: str
