from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="describe",
    verb="update",
    method="PATCH",
    path="/describe/{job_id}",
    content_type="application/json",
)


def describe_update(
    job_id: str,
    *,
    use_in_default_index: bool,
) -> Operation[models.Describe]:
    """Change whether the default index holds a description.

    Nothing else of a describe job can be changed.

    Args:
        job_id: The job's id.
        use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
            wrote.
    """
    return Operation(
        ENDPOINT,
        models.Describe,
        path_values={
            "job_id": job_id,
        },
        body=given(
            {
                "use_in_default_index": use_in_default_index,
            }
        ),
        body_model=models.DescribeUpdate,
    )
