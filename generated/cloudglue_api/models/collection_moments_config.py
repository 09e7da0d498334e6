from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .moment_criterion_attachment import MomentCriterionAttachment


@_attrs_define
class CollectionMomentsConfig:
    """Which moments are looked for in a collection's files.

    Attributes:
        criteria: The collection's criteria.
    """

    criteria: list[MomentCriterionAttachment] | Unset = UNSET
