from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .entity_collection_config import EntityCollectionConfig


class EntityBackedKnowledgeConfig(Model):
    """Which collections hold entities, and what these are about.

    Attributes:
        entity_collections: The collections.
        description: What the entities are about, in words to the model.
    """

    entity_collections: Annotated[list[EntityCollectionConfig], Bounds(minItems=1)]
    description: Annotated[str, Bounds(maxLength=2000)] | Unset = UNSET
