from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .job_status import JobStatus
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class SegmentationListItem(Model):
    """A segmentation as lists show it, without its segments.

    Attributes:
        segmentation_id: The segmentation's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        file_id: The file that is cut.
        segmentation_config: How the file is cut.
        thumbnails_config: Which pictures were asked for; absent on older segmentations.
        total_segments: How many segments were found; absent until completed.
    """

    segmentation_id: UUID
    status: JobStatus
    created_at: Annotated[float, Bounds(minimum=0)]
    file_id: UUID
    segmentation_config: SegmentationConfig
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    total_segments: Annotated[int | float, Bounds(minimum=0)] | Unset = UNSET
