from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset


class EntityCollectionConfig(Model):
    """A collection that holds entities.

    Attributes:
        collection_id: The collection's id.
        name: What the model is to call it.
        description: What it holds, in words to the model.
    """

    collection_id: UUID
    name: str | Unset = UNSET
    description: str | Unset = UNSET
