from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="transcribe",
    verb="get",
    method="GET",
    path="/transcribe/{job_id}",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
        "include_metadata": Rule(bool),
    },
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def transcribe_get(
    job_id: str,
    *,
    response_format: models.DataFormat | str | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Transcribe]:
    """Get a transcribe job and its transcript.

    The transcript is in data, which is absent until the job has completed.

    Args:
        job_id: The job's id.
        response_format: The form of the data.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.Transcribe,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "response_format": response_format,
                "include_metadata": include_metadata,
            }
        ),
    )
