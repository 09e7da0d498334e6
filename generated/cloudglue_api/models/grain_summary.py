from __future__ import annotations

from ..types import UNSET, Model, Unset


class GrainSummary(Model):
    """Grain's summary of a meeting.

    Attributes:
        text: The summary.
    """

    text: str | Unset = UNSET
