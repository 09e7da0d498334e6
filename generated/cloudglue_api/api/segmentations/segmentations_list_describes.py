from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="segmentations",
    verb="list_describes",
    method="GET",
    path="/segmentations/{segmentation_id}/describes",
    query={
        "include_data": Rule(bool),
        "response_format": Rule(str, values=("json", "markdown")),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def segmentations_list_describes(
    segmentation_id: UUID | str,
    *,
    include_data: bool | None = None,
    response_format: models.DataFormat | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.DescribeList]:
    """List the describe jobs that used a segmentation.

    The jobs only, unless the request asks for their data or for the metadata of their file.

    Args:
        segmentation_id: The segmentation's id.
        include_data: Give each job's data too. The service's default: false.
        response_format: The form of the data.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.DescribeList,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "include_data": include_data,
                "response_format": response_format,
                "limit": limit,
                "offset": offset,
                "include_metadata": include_metadata,
            }
        ),
    )
