from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="segments",
    verb="create",
    method="POST",
    path="/segments",
    content_type="application/json",
)


def segments_create(
    *,
    url: str,
    criteria: models.SegmentsCriteria | str,
    shot_config: models.ShotConfig | Mapping[str, Any] | None = None,
    narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
) -> Operation[models.SegmentsJob]:
    """Start to find the shots or the chapters of a video.

    The request says what to look for, and may give the config that belongs to it: shot_config for shots,
    narrative_config for chapters. The segments come with the job once it has completed.

    Args:
        url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube
            nor sound.
        criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on
            (narrative).
        shot_config: How to find shots; for the criteria shot.
        narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is
            always balanced.
    """
    return Operation(
        ENDPOINT,
        models.SegmentsJob,
        body=given(
            {
                "url": url,
                "criteria": criteria,
                "shot_config": shot_config,
                "narrative_config": narrative_config,
            }
        ),
        body_model=models.NewSegmentsJob,
    )
