from __future__ import annotations

from ..types import Model


class SegmentDescribeText(Model):
    """What a segment shows and says, as one text.

    Attributes:
        content: The description as one Markdown text.
    """

    content: str
