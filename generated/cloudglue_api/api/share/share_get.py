from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="share",
    verb="get",
    method="GET",
    path="/share/{share_id}",
    query={
        "clip_start": Rule(float, minimum=0),
        "clip_end": Rule(float, exclusiveMinimum=0),
    },
    job=Job(succeeded=("completed",), failed=("failed",), optional=True),
)


def share_get(
    share_id: UUID | str,
    *,
    clip_start: float | None = None,
    clip_end: float | None = None,
) -> Operation[models.Share]:
    """Get a share.

    With clip_start, clip_end or both, its addresses lead to that part alone. Read it again until its status is
    final.

    Args:
        share_id: The share's id.
        clip_start: Where to begin, in seconds; the start when absent.
        clip_end: Where to end, in seconds, above 0; the end when absent.
    """
    return Operation(
        ENDPOINT,
        models.Share,
        path_values={
            "share_id": share_id,
        },
        query=given(
            {
                "clip_start": clip_start,
                "clip_end": clip_end,
            }
        ),
    )
