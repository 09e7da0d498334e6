from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .entity_backed_knowledge_config import EntityBackedKnowledgeConfig
from .knowledge_base_type import KnowledgeBaseType
from .search_filter import SearchFilter


@_attrs_define
class KnowledgeBaseCollections:
    """Answer from collections.

    Attributes:
        source: Always collections. This kind is also meant when it is absent.
        type: Whether to answer from descriptions alone (general_question_answering) or from entities that were
            extracted too (entity_backed_knowledge; nimbus-002-preview only).
        collections: Ids of the collections.
        filter: Answer only from the files that meet these conditions.
        entity_backed_knowledge_config: Where the entities are; for the type entity_backed_knowledge.
    """

    source: str | Unset = _attrs_field(default=UNSET, metadata={"const": "collections"})
    type: KnowledgeBaseType | Unset = UNSET
    collections: list[UUID] | Unset = _attrs_field(default=UNSET, metadata={"minItems": 1})
    filter: SearchFilter | Unset = UNSET
    entity_backed_knowledge_config: EntityBackedKnowledgeConfig | Unset = UNSET
