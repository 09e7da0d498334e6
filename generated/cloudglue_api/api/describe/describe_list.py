from __future__ import annotations

from collections.abc import Sequence

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    date,
    datetime,
    given,
)

ENDPOINT = Endpoint(
    resource="describe",
    verb="list",
    method="GET",
    path="/describe",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
        "response_format": Rule(str, values=("json", "markdown")),
        "include_data": Rule(bool),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def describe_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
    response_format: models.DataFormat | str | None = None,
    include_data: bool | None = None,
    modalities: Sequence[models.DescribeModality | str] | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.DescribeList]:
    """List the describe jobs.

    All of them or those that match every condition given. The jobs only, unless the request asks for their data or
    for the metadata of their file.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        status: Only jobs in this state.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs on the video with this address.
        response_format: The form of the data.
        include_data: Give each job's data too.
        modalities: Only these parts of the data.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.DescribeList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
                "response_format": response_format,
                "include_data": include_data,
                "modalities": modalities,
                "include_metadata": include_metadata,
            }
        ),
    )
