from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .search_tag import SearchTag


class FileSearchResult(Model):
    """A file that was found.

    Attributes:
        file_id: The file's id.
        collection_id: The collection that it was found in.
        id: Id of the result.
        score: How well it fits; more is better.
        type: Always file.
        filename: Its name.
        summary: The file in a few sentences.
        generated_title: A title for it, made from what it shows.
        thumbnail_url: Address of its picture; absent when there is none.
        tag: The tag that it was found by; absent when by none.
    """

    file_id: UUID
    collection_id: UUID
    id: UUID
    score: float
    type: Annotated[str, Bounds(const="file")] = "file"
    filename: str | None | Unset = UNSET
    summary: str | None | Unset = UNSET
    generated_title: str | None | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    tag: SearchTag | Unset = UNSET
