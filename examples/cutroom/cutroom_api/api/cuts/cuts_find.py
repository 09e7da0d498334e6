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
    resource="cuts",
    verb="find",
    method="POST",
    path="/files/{clip_id}/segmentations",
    content_type="application/json",
)


def cuts_find(
    clip_id: UUID | str,
    *,
    strategy: str,
    shot_detector_config: models.Detector | Mapping[str, Any] | None = None,
) -> Operation[models.Cuts]:
    """Start to find the shots of a clip.

    They come with the job once it has completed.

    Args:
        clip_id: The clip's id.
        strategy: Always shot-detector.
        shot_detector_config: What tells one shot from the next.
    """
    return Operation(
        ENDPOINT,
        models.Cuts,
        path_values={
            "clip_id": clip_id,
        },
        body=given(
            {
                "strategy": strategy,
                "shot_detector_config": shot_detector_config,
            }
        ),
        body_model=models.NewCuts,
    )
