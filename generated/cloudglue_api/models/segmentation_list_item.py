from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .job_status import JobStatus
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


@_attrs_define
class SegmentationListItem:
    """A segmentation as lists show it, without its segments.

    Attributes:
        segmentation_id: The segmentation's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        file_id: The file that is cut.
        segmentation_config: How the file is cut.
        thumbnails_config: Which pictures were asked for; absent on older segmentations.
        total_segments: How many segments were found; absent until completed.
    """

    segmentation_id: UUID
    status: JobStatus
    created_at: float = _attrs_field(metadata={"minimum": 0})
    file_id: UUID
    segmentation_config: SegmentationConfig
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    total_segments: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
