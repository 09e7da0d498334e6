from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .moment_criterion_attachment import MomentCriterionAttachment


class CollectionMomentsConfig(Struct):
    """Which moments are looked for in a collection's files.

    Attributes:
        criteria: The collection's criteria.
    """

    criteria: list[MomentCriterionAttachment] | Unset = UNSET
