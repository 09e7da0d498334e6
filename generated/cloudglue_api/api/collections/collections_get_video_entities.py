from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="get_video_entities",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/entities",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "include_thumbnails": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
    },
    pages=Pages("segment_entities"),
)


def collections_get_video_entities(
    collection_id: str,
    file_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    include_thumbnails: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
) -> Operation[models.FileEntities]:
    """Get what was extracted from a file.

    For collections of the type entities. The answer holds what was found in the file as a whole, and a page of what
    was found in its segments.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        include_thumbnails: Give addresses of pictures too.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.FileEntities,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
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
