from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GrainSummary(Struct):
    """Grain's summary of a meeting.

    Attributes:
        text: The summary.
    """

    text: str | Unset = UNSET
