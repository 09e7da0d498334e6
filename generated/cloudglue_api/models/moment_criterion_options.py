from __future__ import annotations

from typing import Any

from ..types import UNSET, Ascending, Model, Unset
from .criterion_boundary_policy import CriterionBoundaryPolicy


class MomentCriterionOptions(Model):
    """How a criterion is searched for.

    Attributes:
        signals_required: What a moment must be found by, such as speech.
        boundary_policy: Where a moment may begin and end: at the ends of sentences (sentence), close around it
            (tight), or with some room (loose).
        speaker_filter: Whose words count, as a request gives it.
        min_duration_seconds: Length in seconds that a moment has at least.
        max_duration_seconds: Length in seconds that a moment has at most.
    """

    signals_required: list[str] | Unset = UNSET
    boundary_policy: CriterionBoundaryPolicy | Unset = UNSET
    speaker_filter: dict[str, Any] | Unset = UNSET
    min_duration_seconds: float | Unset = UNSET
    max_duration_seconds: float | Unset = UNSET

    __rules__ = (Ascending(("min_duration_seconds", "max_duration_seconds")),)
