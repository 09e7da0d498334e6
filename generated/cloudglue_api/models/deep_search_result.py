from __future__ import annotations

from typing import Any

from ..types import UNSET, UUID, Model, Unset
from .deep_search_scope import DeepSearchScope


class DeepSearchResult(Model):
    """A segment or file that was found. A segment has segment_id, its times and a title; a file a summary and
    generated_title.

    Attributes:
        type: What was found.
        id: Id of what was found.
        file_id: The file it is or is part of.
        collection_id: The collection that it was found in; absent when in none.
        score: How well it fits; more is better.
        context: What it has to do with the query.
        segment_id: The segment's id; absent for a file.
        start_time: The segment's start in seconds; absent for a file.
        end_time: The segment's end in seconds; absent for a file.
        title: A title for the segment.
        filename: The file's name.
        thumbnail_url: Address of a picture of it; null when there is none.
        metadata: Your own keys and values; null when there are none.
        summary: The file in a few sentences.
        generated_title: A title for the file, made from what it shows.
    """

    type: DeepSearchScope | Unset = UNSET
    id: UUID | Unset = UNSET
    file_id: UUID | Unset = UNSET
    collection_id: UUID | Unset = UNSET
    score: float | Unset = UNSET
    context: str | Unset = UNSET
    segment_id: UUID | Unset = UNSET
    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
    title: str | None | Unset = UNSET
    filename: str | None | Unset = UNSET
    thumbnail_url: str | None | Unset = UNSET
    metadata: dict[str, Any] | None | Unset = UNSET
    summary: str | None | Unset = UNSET
    generated_title: str | None | Unset = UNSET
