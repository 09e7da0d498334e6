from __future__ import annotations

from ..types import UNSET, Model, Unset


class SearchKeyframe(Model):
    """A picture taken from within a segment.

    Attributes:
        time_in_seconds: When it was taken, in seconds.
        thumbnail_url: Address of the picture.
    """

    time_in_seconds: float | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
