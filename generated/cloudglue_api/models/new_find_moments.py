from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .criterion_boundary_policy import CriterionBoundaryPolicy
from .criterion_signal import CriterionSignal
from .find_moments_cache_policy import FindMomentsCachePolicy
from .moment_criterion import MomentCriterion
from .speaker_filter import SpeakerFilter


class NewFindMoments(Model):
    """A video to look through and what to look for.

    Attributes:
        url: Address of the video, such as a file's uri.
        criterion: What makes a moment.
        describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
        signals_required: What a moment must be found by, at least one; speech when absent.
        boundary_policy: Where a moment may begin and end; sentence when absent.
        speaker_filter: Whose words count; everybody's when absent.
        min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
        max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
        cache_policy: What to do when the same was looked for before; reuse when absent.
    """

    url: str
    criterion: MomentCriterion
    describe_job_id: str | Unset = UNSET
    signals_required: Annotated[list[CriterionSignal], Bounds(minItems=1)] | Unset = UNSET
    boundary_policy: CriterionBoundaryPolicy | Unset = UNSET
    speaker_filter: SpeakerFilter | Unset = UNSET
    min_duration_seconds: Annotated[float, Bounds(exclusiveMinimum=0)] | Unset = UNSET
    max_duration_seconds: Annotated[float, Bounds(exclusiveMinimum=0)] | Unset = UNSET
    cache_policy: FindMomentsCachePolicy | Unset = UNSET

    __rules__ = (Ascending(("min_duration_seconds", "max_duration_seconds")),)
