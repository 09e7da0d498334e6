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
    resource="collections",
    verb="create_moment_criterion",
    method="POST",
    path="/collections/{collection_id}/moment-criteria",
    content_type="application/json",
)


def collections_create_moment_criterion(
    collection_id: str,
    *,
    criterion: models.MomentCriterion | Mapping[str, Any],
    signals_required: Sequence[models.CriterionSignal | str] | None = None,
    boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
    speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
    min_duration_seconds: float | None = None,
    max_duration_seconds: float | None = None,
) -> Operation[models.MomentCriterionAttachment]:
    """Give a collection a criterion for moments.

    The files that are in the collection already are searched too; backfill_status tells how far that is. Only these
    searches cost credits, and not where the same was looked for in a file before.

    Args:
        collection_id: The collection's id.
        criterion: What makes a moment.
        signals_required: What a moment must be found by, at least one; speech when absent.
        boundary_policy: Where a moment may begin and end; sentence when absent.
        speaker_filter: Whose words count; everybody's when absent.
        min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
        max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
    """
    return Operation(
        ENDPOINT,
        models.MomentCriterionAttachment,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "criterion": criterion,
                "signals_required": signals_required,
                "boundary_policy": boundary_policy,
                "speaker_filter": speaker_filter,
                "min_duration_seconds": min_duration_seconds,
                "max_duration_seconds": max_duration_seconds,
            }
        ),
        body_model=models.NewMomentCriterionAttachment,
    )
