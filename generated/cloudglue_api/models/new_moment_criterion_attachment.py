from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .criterion_boundary_policy import CriterionBoundaryPolicy
from .criterion_signal import CriterionSignal
from .moment_criterion import MomentCriterion
from .speaker_filter import SpeakerFilter


class NewMomentCriterionAttachment(Model):
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
    signals_required: Annotated[list[CriterionSignal], Bounds(minItems=1)] | Unset = UNSET
    boundary_policy: CriterionBoundaryPolicy | Unset = UNSET
    speaker_filter: SpeakerFilter | Unset = UNSET
    min_duration_seconds: Annotated[float, Bounds(exclusiveMinimum=0)] | Unset = UNSET
    max_duration_seconds: Annotated[float, Bounds(exclusiveMinimum=0)] | Unset = UNSET

    __rules__ = (Ascending(("min_duration_seconds", "max_duration_seconds")),)
