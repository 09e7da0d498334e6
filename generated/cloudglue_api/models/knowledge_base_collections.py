from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .entity_backed_knowledge_config import EntityBackedKnowledgeConfig
from .knowledge_base_type import KnowledgeBaseType
from .search_filter import SearchFilter


class KnowledgeBaseCollections(Model):
    """Answer from collections.

    Attributes:
        source: Always collections. This kind is also meant when it is absent.
        type: Whether to answer from descriptions alone (general_question_answering) or from entities that were
            extracted too (entity_backed_knowledge; nimbus-002-preview only).
        collections: Ids of the collections.
        filter: Answer only from the files that meet these conditions.
        entity_backed_knowledge_config: Where the entities are; for the type entity_backed_knowledge.
    """

    source: Annotated[str, Bounds(const="collections")] | Unset = UNSET
    type: KnowledgeBaseType | Unset = UNSET
    collections: Annotated[list[UUID], Bounds(minItems=1)] | Unset = UNSET
    filter: SearchFilter | Unset = UNSET
    entity_backed_knowledge_config: EntityBackedKnowledgeConfig | Unset = UNSET
