from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .describe_config import DescribeConfig
from .job_status import JobStatus
from .segment_describe_data import SegmentDescribeData


class SegmentDescribe(Model):
    """What a describe job wrote about a segment.

    Attributes:
        job_id: The describe job's id.
        segment_id: The segment that is described.
        file_id: The file that the segment is a part of.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        describe_config: What was to be described. Its participants are not given here.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        start_time: The segment's start in seconds.
        end_time: The segment's end in seconds.
        object: Always segment_describe.
        segmentation_id: The segmentation that found the segment; absent when none.
        completed_at: Unix time of its end, in seconds or milliseconds; absent until completed.
        data: The description; absent until completed, and in lists unless asked for.
    """

    job_id: UUID
    segment_id: UUID
    file_id: UUID
    status: JobStatus
    describe_config: DescribeConfig
    created_at: int
    start_time: float
    end_time: float
    object: Annotated[str, Bounds(const="segment_describe")] = "segment_describe"
    segmentation_id: UUID | Unset = UNSET
    completed_at: int | Unset = UNSET
    data: SegmentDescribeData | Unset = UNSET
