"""What the store holds, as the contract's models. No I/O."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from cloudglue.codec import decoders
from cloudglue.local.storage.records import (
    FileSegment,
    Picture,
    StoredFile,
    StoredFrame,
    StoredJob,
    StoredSegment,
    StoredTag,
)
from cloudglue.segmenting import TimeRange, divided
from cloudglue.strategies import number
from cloudglue_api import models
from cloudglue_api.types import UNSET, Unset


def file(stored: StoredFile) -> models.File:
    """A file as the API shows it."""
    info = stored.info
    shared = {name: info[name] for name in ("duration_seconds", "width", "height", "format", "has_audio")}
    return models.File(
        id=stored.id,
        status=models.JobStatus(stored.status),
        uri=f"cloudglue://files/{stored.id}",
        bytes=stored.bytes,
        created_at=_milliseconds(stored.created_at),
        filename=stored.filename,
        metadata=stored.metadata,
        media_type=models.MediaType.VIDEO if info["has_video"] else models.MediaType.AUDIO,
        media_info=models.FileMediaInfo(**shared, bitrate=info["bitrate"]),
        video_info=models.FileVideoInfo(**shared) if info["has_video"] else UNSET,
        source=models.FileSource(stored.source),
    )


def segmentation(stored: StoredJob, *, progress: float | Unset, page: models.SegmentPage | None) -> models.Segmentation:
    """A segmentation as the API shows it, with a page of its segments where it has any."""
    is_completed = stored.status == models.JobStatus.COMPLETED
    return models.Segmentation(
        **_job(stored),
        total_segments=stored.total if is_completed else UNSET,
        total_shots=stored.total_shots if is_completed and stored.total_shots is not None else UNSET,
        data=page if page is not None and is_completed and stored.total else UNSET,
        **_state(stored, progress),
    )


def list_item(stored: StoredJob) -> models.SegmentationListItem:
    """A segmentation as lists show it."""
    return models.SegmentationListItem(
        **_job(stored),
        total_segments=stored.total if stored.status == models.JobStatus.COMPLETED else UNSET,
    )


def page(
    stored: StoredJob,
    segments: Iterable[StoredSegment],
    shots: Iterable[tuple[int, float, float]],
    *,
    base: str,
    limit: int,
    offset: int,
) -> models.SegmentPage:
    """A page of segments. The shots are paged as the segments are: a long film has thousands of both."""
    return models.SegmentPage(
        total=stored.total,
        limit=limit,
        offset=offset,
        segments=[
            models.Segment(
                id=UUID(s.id),
                start_time=s.start_time,
                end_time=s.end_time,
                thumbnail_url=UNSET if s.picture_id is None else _address(base, stored.id, s.picture_id),
            )
            for s in segments
        ],
        shots=UNSET if stored.total_shots is None else [models.Shot(*shot) for shot in shots],
    )


def thumbnail(picture: Picture, base: str) -> models.Thumbnail:
    """A picture as the API shows it."""
    return models.Thumbnail(
        id=UUID(picture.id),
        url=_address(base, picture.job_id, picture.id),
        time=picture.time,
        segmentation_id=UNSET if picture.segment_id is None else UUID(picture.job_id),
        type=picture.kind,
        segment_id=UNSET if picture.segment_id is None else UUID(picture.segment_id),
    )


def file_segment(stored: FileSegment, base: str) -> models.FileSegment:
    """A segment as a part of its file."""
    return models.FileSegment(
        id=UUID(stored.id),
        file_id=UUID(stored.file_id),
        start_time=stored.start_time,
        end_time=stored.end_time,
        # Documented as always there: the vendor's own client does not decode a segment that lacks it.
        thumbnail_url="" if stored.picture_id is None else _address(base, stored.segmentation_id, stored.picture_id),
        metadata=UNSET if stored.metadata is None else stored.metadata,
        segmentation_id=UUID(stored.segmentation_id),
    )


def tag(stored: StoredTag) -> models.Tag:
    """A tag as the API shows it."""
    return models.Tag(
        id=UUID(stored.id),
        label=stored.label,
        value=stored.value,
        type=models.TagType.FILE if stored.segment_id is None else models.TagType.SEGMENT,
        file_id=UUID(stored.file_id),
        segment_id=UNSET if stored.segment_id is None else UUID(stored.segment_id),
    )


def frame_extraction(
    stored: StoredJob, *, progress: float | Unset, frames: models.FramePage | None
) -> models.FrameExtraction:
    """A frame extraction as the API shows it, with a page of its frames where it has any."""
    return models.FrameExtraction(
        **_frames_job(stored),
        data=UNSET if frames is None else frames,
        **_state(stored, progress),
    )


def frame_extraction_item(stored: StoredJob) -> models.FrameExtractionListItem:
    """A frame extraction as lists show it."""
    return models.FrameExtractionListItem(**_frames_job(stored))


def frame_page(
    stored: StoredJob, frames: Iterable[StoredFrame], *, base: str, limit: int, offset: int
) -> models.FramePage:
    """A page of frames."""
    return models.FramePage(
        total=stored.total,
        limit=limit,
        offset=offset,
        frames=[
            models.Frame(
                id=UUID(f.id),
                timestamp=f.time,
                thumbnail_url=_address(base, stored.id, f.id) if stored.thumbnails else UNSET,
            )
            for f in frames
        ],
    )


def _frames_job(stored: StoredJob) -> dict[str, Any]:
    """What a frame extraction and its item in a list have in common."""
    return {
        "frame_extraction_id": UUID(stored.id),
        "status": models.JobStatus(stored.status),
        "created_at": _milliseconds(stored.created_at),
        "file_id": UUID(stored.file_id),
        "frame_extraction_config": decoders.decode(stored.config, models.FrameExtractionConfig),
        "frame_count": stored.total if stored.status == models.JobStatus.COMPLETED else UNSET,
    }


def segments_job(
    stored: StoredJob,
    duration: float,
    segments: Sequence[StoredSegment],
    shots: Sequence[tuple[int, float, float]],
    *,
    progress: float | Unset,
    base: str,
) -> models.SegmentsJob:
    """A segments job as the API shows it, with all that it found.

    Args:
        stored: The job.
        duration: Length of its video in seconds.
        segments: What it found.
        shots: What that was made of.
        progress: The share of it that is done.
        base: Where the engine is.
    """
    if stored.status == models.JobStatus.NOT_APPLICABLE:
        # These jobs know no such end: a video without a cut is one shot.
        shots = [(0, 0.0, duration)]
        segments = [StoredSegment("", *times, None) for times in divided([TimeRange(0.0, duration)], _longest(stored))]
    starts = [start for _, start, _ in shots]
    found = [
        models.FoundSegment(
            start_time=s.start_time,
            end_time=s.end_time,
            shot_index=max(0, bisect.bisect_right(starts, s.start_time) - 1),
            thumbnail_url=UNSET if s.picture_id is None else _address(base, stored.id, s.picture_id),
        )
        for s in segments
    ]
    shown = models.SegmentsJob(**_segments_job(stored), **_state(stored, progress))
    if shots:
        shown.total_segments, shown.segments = len(found), found
        shown.total_shots, shown.shots = len(shots), [models.Shot(*shot) for shot in shots]
    return shown


def _longest(stored: StoredJob) -> float | None:
    own = _config(stored).shot_detector_config
    return number(own.max_seconds) if isinstance(own, models.SegmentationShotDetectorConfig) else None


def segments_job_item(stored: StoredJob) -> models.SegmentsJobListItem:
    """A segments job as lists show it."""
    return models.SegmentsJobListItem(**_segments_job(stored))


def _segments_job(stored: StoredJob) -> dict[str, Any]:
    """What a segments job and its item in a list have in common."""
    request = decoders.decode(stored.request or b"{}", models.NewSegmentsJob)
    is_done = stored.status == models.JobStatus.NOT_APPLICABLE
    return {
        "job_id": UUID(stored.id),
        "file_id": UUID(stored.file_id),
        "status": models.JobStatus.COMPLETED if is_done else models.JobStatus(stored.status),
        "criteria": request.criteria,
        "created_at": _milliseconds(stored.created_at),
        "shot_config": request.shot_config,
    }


def _job(stored: StoredJob) -> dict[str, Any]:
    """What a segmentation and its item in a list have in common."""
    return {
        "segmentation_id": UUID(stored.id),
        "status": models.JobStatus(stored.status),
        "created_at": _milliseconds(stored.created_at),
        "file_id": UUID(stored.file_id),
        "segmentation_config": _config(stored),
        "thumbnails_config": models.ThumbnailsConfig(enable_segment_thumbnails=stored.thumbnails),
    }


def _state(stored: StoredJob, progress: float | Unset) -> dict[str, Any]:
    """What only this engine says of a job."""
    return {
        "progress": progress,
        "error": UNSET if stored.error is None else stored.error,
        "warnings": stored.warnings or UNSET,
    }


def _config(stored: StoredJob) -> models.SegmentationConfig:
    config: models.SegmentationConfig = decoders.decode(stored.config, models.SegmentationConfig)
    return config


def _milliseconds(seconds: float) -> int:
    """As the API writes instants."""
    return round(seconds * 1000)


def _address(base: str, job_id: str, picture_id: str) -> str:
    return f"{base}thumbnails/{job_id}/{picture_id}.jpg"
