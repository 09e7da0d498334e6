"""The rows of the store, as values."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from cloudglue.codec import decoders


class Kind(enum.StrEnum):
    """What a job does, and under which paths of the API it is found."""

    SEGMENTATION = "segmentation"
    SEGMENTS = "segments"
    FRAMES = "frames"


@frozen
class StoredFile:
    """An uploaded file."""

    id: str
    filename: str
    content: str
    """The name of its content in the data folder, which several files may share."""
    bytes: int
    created_at: float
    metadata: dict[str, Any] | None
    info: dict[str, Any]
    """What `media.probe` found."""
    thumbnails: bool
    """Whether segmentations that do not say so get pictures."""
    source: str
    status: str


@frozen
class StoredJob:
    """A job and its state; what it found is asked for by the page."""

    id: str
    file_id: str
    created_at: float
    status: str
    config: bytes
    """What to do, as JSON: a segmentation's config, also for segments jobs, or a frame extraction's."""
    thumbnails: bool
    error: str | None
    total: int
    """How many segments or frames were found."""
    total_shots: int | None
    kind: Kind
    request: bytes | None
    """For segments jobs, their request as JSON: it has other names than the config made of it."""
    url: str | None
    """For segments jobs, the address of the video as the request gave it."""
    warnings: list[str]
    """What there is to tell of its video."""


@frozen
class StoredSegment:
    """A segment, and the id of its picture."""

    id: str
    start_time: float
    end_time: float
    picture_id: str | None


@frozen
class FileSegment:
    """A segment as a part of its file."""

    id: str
    file_id: str
    segmentation_id: str
    start_time: float
    end_time: float
    picture_id: str | None
    metadata: dict[str, Any] | None


@frozen
class StoredFrame:
    """A frame that was taken out of a video; its picture, if there is one, has the same id."""

    id: str
    time: float


@frozen
class Picture:
    """A picture of a segment, or a frame."""

    id: str
    job_id: str
    segment_id: str | None
    kind: str
    time: float


@frozen
class StoredTag:
    """A label with a value on a file, or on a segment of it."""

    id: str
    label: str
    value: str
    file_id: str
    segment_id: str | None


def file(row: Sequence[Any]) -> StoredFile:
    """From a row of the table `files`."""
    id, filename, content, size, created_at, metadata, info, thumbnails, _, source, status = row
    return StoredFile(
        id,
        filename,
        content,
        size,
        created_at,
        _unpacked(metadata),
        decoders.decode(info, Any),
        bool(thumbnails),
        source,
        status,
    )


def job(row: Sequence[Any]) -> StoredJob:
    """From a row of the table `jobs`."""
    id, file_id, created_at, status, config, thumbnails, error, total, shots, kind, request, url, warnings = row
    return StoredJob(
        id,
        file_id,
        created_at,
        status,
        config.encode(),
        bool(thumbnails),
        error,
        total,
        shots,
        Kind(kind),
        None if request is None else request.encode(),
        url,
        [] if warnings is None else decoders.decode(warnings, list[str]),
    )


def file_segment(row: Sequence[Any]) -> FileSegment:
    """From a row with the names of FileSegment."""
    id, file_id, job_id, start, end, picture_id, metadata = row
    return FileSegment(id, file_id, job_id, start, end, picture_id, _unpacked(metadata))


def picture(row: Sequence[Any]) -> Picture:
    """From a row of the table `pictures`."""
    job_id, _, id, segment_id, kind, time = row
    return Picture(id, job_id, segment_id or None, kind, time)


def _unpacked(text: str | None) -> dict[str, Any] | None:
    return None if text is None else decoders.decode(text, Any)
