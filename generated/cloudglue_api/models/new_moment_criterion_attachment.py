from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .criterion_boundary_policy import CriterionBoundaryPolicy
from .criterion_signal import CriterionSignal
from .moment_criterion import MomentCriterion
from .speaker_filter import SpeakerFilter


@_attrs_define
class NewMomentCriterionAttachment:
    """A criterion for moments to give to a collection.

    Attributes:
        criterion: What makes a moment.
        signals_required: What a moment must be found by, at least one; speech when absent.
        boundary_policy: Where a moment may begin and end; sentence when absent.
        speaker_filter: Whose words count; everybody's when absent.
        min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
        max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
    """

    criterion: MomentCriterion
    signals_required: list[CriterionSignal] | Unset = _attrs_field(default=UNSET, metadata={"minItems": 1})
    boundary_policy: CriterionBoundaryPolicy | Unset = UNSET
    speaker_filter: SpeakerFilter | Unset = UNSET
    min_duration_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"exclusiveMinimum": 0})
    max_duration_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"exclusiveMinimum": 0})
