from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds


class CollectionFileDeleted(Struct):
    """A file that is in the collection no more.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        object: Always collection_file.
    """

    collection_id: str
    file_id: str
    object: Annotated[str, Bounds(const="collection_file")] = "collection_file"
