from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="segmentations",
    verb="create",
    method="POST",
    path="/files/{file_id}/segmentations",
    content_type="application/json",
)


def segmentations_create(
    file_id: UUID | str,
    *,
    strategy: models.SegmentationStrategy | str,
    uniform_config: models.SegmentationUniformConfig | Mapping[str, Any] | None = None,
    shot_detector_config: models.SegmentationShotDetectorConfig | Mapping[str, Any] | None = None,
    manual_config: models.SegmentationManualConfig | Mapping[str, Any] | None = None,
    narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
    keyframe_config: models.KeyframeConfig | Mapping[str, Any] | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
) -> Operation[models.Segmentation]:
    """Start to cut a file into segments.

    The request names a strategy and gives only the config that belongs to it; a second one is refused. Also
    refused: a file shorter than the uniform strategy's window, and YouTube or sound with the shot detector.

    Args:
        file_id: The file's id.
        strategy: What decides where a segment ends: a fixed length (uniform), a change of the picture
            (shot-detector), the caller (manual), the story (narrative).
        uniform_config: Windows of equal length.
        shot_detector_config: Cuts where the picture changes. The detectors and their defaults are PySceneDetect's.
        manual_config: Segments given by hand. They may overlap, leave gaps, and come in any order.
        narrative_config: Chapters, cut where the story moves on.
        keyframe_config: Pictures taken from within each segment.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
        thumbnails_config: Which pictures to make of the segments.
    """
    return Operation(
        ENDPOINT,
        models.Segmentation,
        path_values={
            "file_id": file_id,
        },
        body=given(
            {
                "strategy": strategy,
                "uniform_config": uniform_config,
                "shot_detector_config": shot_detector_config,
                "manual_config": manual_config,
                "narrative_config": narrative_config,
                "keyframe_config": keyframe_config,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "thumbnails_config": thumbnails_config,
            }
        ),
        body_model=models.NewSegmentation,
    )
