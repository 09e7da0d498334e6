from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .new_moment_criterion_attachment import NewMomentCriterionAttachment


@_attrs_define
class NewCollectionMomentsConfig:
    """Which moments to look for in a collection's files.

    Attributes:
        criteria: The criteria, at least one.
    """

    criteria: list[NewMomentCriterionAttachment] = _attrs_field(metadata={"minItems": 1})
