from __future__ import annotations

from ..types import UUID, Model
from .job_status import JobStatus
from .segmentation_config import SegmentationConfig


class CollectionFileSegmentation(Model):
    """The segmentation of a file in a collection.

    Attributes:
        id: The segmentation's id, as segmentations take it.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        file_id: The file that is cut.
        segmentation_config: How the file is cut.
    """

    id: UUID
    status: JobStatus
    file_id: UUID
    segmentation_config: SegmentationConfig
