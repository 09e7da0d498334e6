from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="find_moments",
    verb="create",
    method="POST",
    path="/find-moments",
    content_type="application/json",
)


def find_moments_create(
    *,
    url: str,
    criterion: models.MomentCriterion | Mapping[str, Any],
    describe_job_id: str | None = None,
    signals_required: Sequence[models.CriterionSignal | str] | None = None,
    boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
    speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
    min_duration_seconds: float | None = None,
    max_duration_seconds: float | None = None,
    cache_policy: models.FindMomentsCachePolicy | str | None = None,
) -> Operation[models.FindMoments]:
    """Start to look for moments in a video.

    The moments come with the job once it has completed. It costs credits.

    Args:
        url: Address of the video, such as a file's uri.
        criterion: What makes a moment.
        describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
        signals_required: What a moment must be found by, at least one; speech when absent.
        boundary_policy: Where a moment may begin and end; sentence when absent.
        speaker_filter: Whose words count; everybody's when absent.
        min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
        max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
        cache_policy: What to do when the same was looked for before; reuse when absent.
    """
    return Operation(
        ENDPOINT,
        models.FindMoments,
        body=given(
            {
                "url": url,
                "criterion": criterion,
                "describe_job_id": describe_job_id,
                "signals_required": signals_required,
                "boundary_policy": boundary_policy,
                "speaker_filter": speaker_filter,
                "min_duration_seconds": min_duration_seconds,
                "max_duration_seconds": max_duration_seconds,
                "cache_policy": cache_policy,
            }
        ),
        body_model=models.NewFindMoments,
    )
