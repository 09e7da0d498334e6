from __future__ import annotations

from ..types import UNSET, Model, Unset


class DescribePart(Model):
    """Something that is to be seen, read or heard for a while.

    Attributes:
        text: What it is.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    text: str | Unset = UNSET
    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
