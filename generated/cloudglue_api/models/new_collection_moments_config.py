from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds
from .new_moment_criterion_attachment import NewMomentCriterionAttachment


class NewCollectionMomentsConfig(Struct):
    """Which moments to look for in a collection's files.

    Attributes:
        criteria: The criteria, at least one.
    """

    criteria: Annotated[list[NewMomentCriterionAttachment], Bounds(minItems=1)]
