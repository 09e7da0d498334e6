from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .entity_collection_config import EntityCollectionConfig


@_attrs_define
class EntityBackedKnowledgeConfig:
    """Which collections hold entities, and what these are about.

    Attributes:
        entity_collections: The collections.
        description: What the entities are about, in words to the model.
    """

    entity_collections: list[EntityCollectionConfig] = _attrs_field(metadata={"minItems": 1})
    description: str | Unset = _attrs_field(default=UNSET, metadata={"maxLength": 2000})
