from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .criterion_boundary_policy import CriterionBoundaryPolicy
from .criterion_signal import CriterionSignal
from .find_moments_cache_policy import FindMomentsCachePolicy
from .moment_criterion import MomentCriterion
from .speaker_filter import SpeakerFilter


@_attrs_define
class NewFindMoments:
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
    signals_required: list[CriterionSignal] | Unset = _attrs_field(default=UNSET, metadata={"minItems": 1})
    boundary_policy: CriterionBoundaryPolicy | Unset = UNSET
    speaker_filter: SpeakerFilter | Unset = UNSET
    min_duration_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"exclusiveMinimum": 0})
    max_duration_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"exclusiveMinimum": 0})
    cache_policy: FindMomentsCachePolicy | Unset = UNSET
