from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .new_moment_criterion_attachment import NewMomentCriterionAttachment


class NewCollectionMomentsConfig(Model):
    """Which moments to look for in a collection's files.

    Attributes:
        criteria: The criteria, at least one.
    """

    criteria: Annotated[list[NewMomentCriterionAttachment], Bounds(minItems=1)]
