"""The rows of the store, as values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from attrs import frozen


@frozen
class StoredFile:
    """An uploaded file."""

    id: str
    filename: str
    content: str
    """The name of its content in the data folder."""
    bytes: int
    created_at: float
    metadata: dict[str, Any] | None
    info: dict[str, Any]
    """What `media.probe` found."""
    thumbnails: bool
    """Whether segmentations that do not say so get pictures."""


@frozen
class StoredSegmentation:
    """A job and its state; its segments are asked for by the page."""

    id: str
    file_id: str
    created_at: float
    status: str
    config: bytes
    """The config as JSON, as it was given."""
    thumbnails: bool
    error: str | None
    total_segments: int
    total_shots: int | None


@frozen
class StoredSegment:
    """A segment, and the id of its picture."""

    id: str
    start_time: float
    end_time: float
    picture_id: str | None


@frozen
class Picture:
    """A picture of a segment."""

    id: str
    segmentation_id: str
    segment_id: str
    kind: str
    time: float


def file(row: Sequence[Any]) -> StoredFile:
    """From a row of the table `files`."""
    id, filename, content, size, created_at, metadata, info, thumbnails = row
    unpacked = None if metadata is None else msgspec.json.decode(metadata)
    return StoredFile(id, filename, content, size, created_at, unpacked, msgspec.json.decode(info), bool(thumbnails))


def segmentation(row: Sequence[Any]) -> StoredSegmentation:
    """From a row of the table `segmentations`."""
    id, file_id, created_at, status, config, thumbnails, error, segments, shots = row
    return StoredSegmentation(
        id, file_id, created_at, status, config.encode(), bool(thumbnails), error, segments, shots
    )


def picture(row: Sequence[Any]) -> Picture:
    """From a row of the table `pictures`."""
    segmentation_id, _, id, segment_id, kind, time = row
    return Picture(id, segmentation_id, segment_id, kind, time)
