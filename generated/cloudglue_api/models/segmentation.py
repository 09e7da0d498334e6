from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .job_status import JobStatus
from .segment_page import SegmentPage
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


@_attrs_define
class Segmentation:
    """A job that cuts a file into segments, and a page of what it found.

    Attributes:
        segmentation_id: The segmentation's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        file_id: The file that is cut.
        segmentation_config: How the file is cut.
        thumbnails_config: Which pictures were asked for; absent on older segmentations.
        total_segments: How many segments were found; absent until completed.
        total_shots: How many shots were found; only with the strategy shot-detector.
        total_chapters: How many chapters were found; only with the strategy narrative.
        data: A page of segments; absent until completed and when none were found.
        progress: How far the work is. Only the local engine says so.
        error: Why it failed. Only the local engine says so.
    """

    segmentation_id: UUID
    status: JobStatus
    created_at: float = _attrs_field(metadata={"minimum": 0})
    file_id: UUID
    segmentation_config: SegmentationConfig
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    total_segments: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    total_shots: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    total_chapters: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    data: SegmentPage | Unset = UNSET
    progress: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0, "maximum": 1})
    error: str | Unset = UNSET
