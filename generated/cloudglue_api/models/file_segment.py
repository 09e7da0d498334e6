from __future__ import annotations

from typing import Any

from ..types import UNSET, UUID, Model, Unset


class FileSegment(Model):
    """A part of a file, with its metadata.

    Attributes:
        id: The segment's id.
        file_id: The file that it is a part of.
        start_time: Its start in seconds from the start of the file.
        end_time: Its end in seconds from the start of the file.
        thumbnail_url: Address of its picture; absent when there is none.
        metadata: Your own keys and values; absent when none were given.
        segmentation_id: The segmentation that found it.
    """

    id: UUID
    file_id: UUID
    start_time: float
    end_time: float
    thumbnail_url: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    segmentation_id: UUID | Unset = UNSET
