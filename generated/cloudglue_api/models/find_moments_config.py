from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset
from .criterion_boundary_policy import CriterionBoundaryPolicy
from .find_moments_cache_policy import FindMomentsCachePolicy
from .moment_criterion import MomentCriterion


class FindMomentsConfig(Model):
    """What a job looks for and how.

    Attributes:
        criterion: What makes a moment.
        criterion_hash: A text that changes when the criterion does.
        describe_job_id: The describe job whose words are looked through.
        signals_required: What a moment must be found by, such as speech.
        boundary_policy: Where a moment may begin and end: at the ends of sentences (sentence), close around it
            (tight), or with some room (loose).
        speaker_filter: Whose words count, as the request gave it.
        min_duration_seconds: Length in seconds that a moment has at least.
        max_duration_seconds: Length in seconds that a moment has at most.
        cache_policy: Whether to take what an earlier job found for the same criterion (reuse), or to look anew
            (refresh).
        engine_version: Version of what looks for the moments.
    """

    criterion: MomentCriterion | Unset = UNSET
    criterion_hash: str | Unset = UNSET
    describe_job_id: str | Unset = UNSET
    signals_required: list[str] | Unset = UNSET
    boundary_policy: CriterionBoundaryPolicy | Unset = UNSET
    speaker_filter: dict[str, Any] | Unset = UNSET
    min_duration_seconds: float | Unset = UNSET
    max_duration_seconds: float | Unset = UNSET
    cache_policy: FindMomentsCachePolicy | Unset = UNSET
    engine_version: int | Unset = UNSET
