from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .moment_anchor import MomentAnchor
from .moment_scoring import MomentScoring


class MomentCriterion(Model):
    """What makes a moment: words to the model, and the form in which it is to answer.

    Attributes:
        name: A name for the criterion, of at most 64 characters.
        instructions: What to look for, in words to the model.
        moment_schema: JSON schema of what a moment's properties are to hold.
        finding_schema: JSON schema of what a finding's properties are to hold.
        anchors: Points in time to mark within each moment, under names of your own.
        scoring: How to score moments; absent when they are not to be scored.
    """

    name: Annotated[str, Bounds(maxLength=64)]
    instructions: Annotated[str, Bounds(minLength=1)]
    moment_schema: dict[str, Any] | Unset = UNSET
    finding_schema: dict[str, Any] | Unset = UNSET
    anchors: dict[str, MomentAnchor] | Unset = UNSET
    scoring: MomentScoring | Unset = UNSET
