from __future__ import annotations

from ..types import UNSET, Model, Unset
from .moment_criterion_attachment import MomentCriterionAttachment


class CollectionMomentsConfig(Model):
    """Which moments are looked for in a collection's files.

    Attributes:
        criteria: The collection's criteria.
    """

    criteria: list[MomentCriterionAttachment] | Unset = UNSET
