"""What the store holds, as the contract's models. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec

from cloudglue_api import models
from cloudglue_api.types import UNSET, Unset

from .records import Picture, StoredFile, StoredSegment, StoredSegmentation


def file(stored: StoredFile) -> models.File:
    """A file as the API shows it."""
    info = stored.info
    shared = {name: info[name] for name in ("duration_seconds", "width", "height", "format", "has_audio")}
    return models.File(
        id=stored.id,
        status=models.JobStatus.COMPLETED,
        uri=f"cloudglue://files/{stored.id}",
        bytes=stored.bytes,
        created_at=int(stored.created_at),
        filename=stored.filename,
        metadata=stored.metadata,
        media_type=models.MediaType.VIDEO if info["has_video"] else models.MediaType.AUDIO,
        media_info=models.FileMediaInfo(**shared, bitrate=info["bitrate"]),
        video_info=models.FileVideoInfo(**shared) if info["has_video"] else UNSET,
        source=models.FileSource.UPLOAD,
    )


def segmentation(
    stored: StoredSegmentation, *, progress: float | Unset, page: models.SegmentPage | None
) -> models.Segmentation:
    """A segmentation as the API shows it, with a page of its segments where it has any."""
    is_completed = stored.status == models.JobStatus.COMPLETED
    return models.Segmentation(
        **_job(stored),
        total_segments=stored.total_segments if is_completed else UNSET,
        total_shots=stored.total_shots if is_completed and stored.total_shots is not None else UNSET,
        data=page if page is not None and is_completed and stored.total_segments else UNSET,
        progress=progress,
        error=UNSET if stored.error is None else stored.error,
    )


def list_item(stored: StoredSegmentation) -> models.SegmentationListItem:
    """A segmentation as lists show it."""
    return models.SegmentationListItem(
        **_job(stored),
        total_segments=stored.total_segments if stored.status == models.JobStatus.COMPLETED else UNSET,
    )


def page(
    stored: StoredSegmentation,
    segments: Iterable[StoredSegment],
    shots: Iterable[tuple[int, float, float]],
    *,
    base: str,
    limit: int,
    offset: int,
) -> models.SegmentPage:
    """A page of segments. The shots are paged as the segments are: a long film has thousands of both."""
    return models.SegmentPage(
        total=stored.total_segments,
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
        url=_address(base, picture.segmentation_id, picture.id),
        time=picture.time,
        segmentation_id=UUID(picture.segmentation_id),
        type=picture.kind,
        segment_id=UUID(picture.segment_id),
    )


def _job(stored: StoredSegmentation) -> dict[str, Any]:
    """What a segmentation and its item in a list have in common."""
    return {
        "segmentation_id": UUID(stored.id),
        "status": models.JobStatus(stored.status),
        "created_at": round(stored.created_at, 3),
        "file_id": UUID(stored.file_id),
        "segmentation_config": _config(stored),
        "thumbnails_config": models.ThumbnailsConfig(enable_segment_thumbnails=stored.thumbnails),
    }


def _config(stored: StoredSegmentation) -> models.SegmentationConfig:
    return msgspec.json.decode(stored.config, type=models.SegmentationConfig)


def _address(base: str, segmentation_id: str, picture_id: str) -> str:
    return f"{base}thumbnails/{segmentation_id}/{picture_id}.jpg"
