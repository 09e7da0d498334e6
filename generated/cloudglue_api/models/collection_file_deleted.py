from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class CollectionFileDeleted(Model):
    """A file that is in the collection no more.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        object: Always collection_file.
    """

    collection_id: str
    file_id: str
    object: Annotated[str, Bounds(const="collection_file")] = "collection_file"
