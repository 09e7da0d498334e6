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
    resource="collections",
    verb="list_media_descriptions",
    method="GET",
    path="/collections/{collection_id}/media-descriptions",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "added_before": Rule(date),
        "added_after": Rule(date),
        "response_format": Rule(str, values=("json", "markdown")),
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


def collections_list_media_descriptions(
    collection_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
    response_format: models.DataFormat | str | None = None,
    modalities: Sequence[models.Modality | str] | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.MediaDescriptionList]:
    """List what a collection's files show and say.

    For collections of the type media-descriptions. Each item is about one file.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
        response_format: The form of the answer.
        modalities: Only these parts.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.MediaDescriptionList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "added_before": added_before,
                "added_after": added_after,
                "response_format": response_format,
                "modalities": modalities,
                "include_metadata": include_metadata,
            }
        ),
    )
