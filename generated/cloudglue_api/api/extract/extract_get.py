from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="extract",
    verb="get",
    method="GET",
    path="/extract/{job_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "include_thumbnails": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
    },
    pages=Pages("data.segment_entities", stable=True, cursor="offset"),
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def extract_get(
    job_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    include_thumbnails: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
) -> Operation[models.Extract]:
    """Get an extract job and a page of what it found.

    What was found is in data, which is absent until the job has completed: the entities of the whole video, and
    those of a page of segments. How many segments there are is in total.

    Args:
        job_id: The job's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        include_thumbnails: Give addresses of pictures too.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.Extract,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "include_thumbnails": include_thumbnails,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
            }
        ),
    )
