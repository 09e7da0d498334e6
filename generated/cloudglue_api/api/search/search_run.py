from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="search",
    verb="run",
    method="POST",
    path="/search",
    content_type="application/json",
)


def search_run(
    *,
    scope: models.SearchScope | str | None = None,
    collections: Sequence[UUID | str] | None = None,
    query: str | None = None,
    criterion_name: str | None = None,
    source_image: models.SearchImage | Mapping[str, Any] | None = None,
    limit: int | None = None,
    filter: models.SearchFilter | Mapping[str, Any] | None = None,
    threshold: float | None = None,
    group_by_key: str | None = None,
    sort_by: models.SearchOrder | str | None = None,
    search_modalities: Sequence[models.SearchModality | str] | None = None,
    label_filters: Sequence[str] | None = None,
) -> Operation[models.Search]:
    """Search in videos.

    Give words to look for in query or, for the scope face, a picture of the face in source_image. The results come
    at once, best first, and can be read again by the search's id.

    Args:
        scope: What is looked for: whole files (which need summaries), segments, faces, or moments that collections
            of the type moments found.
        collections: Ids of the collections to look in.
        query: Words to look for.
        criterion_name: Only moments that were found by the criterion of this name; for the scope moment.
        source_image: A picture of the face to look for; for the scope face.
        limit: The most results to find; the service chooses when absent.
        filter: Look only at the files that meet these conditions.
        threshold: The score that a result has at least.
        group_by_key: Put the results of each file together; always file, or absent for one plain list.
        sort_by: What results are sorted by: how well they fit (score) or, with groups, how many there are in one
            (item_count).
        search_modalities: Where to look, at most 5; the service chooses when absent.
        label_filters: Only tags with one of these labels; where tags are looked at.
    """
    return Operation(
        ENDPOINT,
        models.Search,
        body=given(
            {
                "scope": scope,
                "collections": collections,
                "query": query,
                "criterion_name": criterion_name,
                "source_image": source_image,
                "limit": limit,
                "filter": filter,
                "threshold": threshold,
                "group_by_key": group_by_key,
                "sort_by": sort_by,
                "search_modalities": search_modalities,
                "label_filters": label_filters,
            }
        ),
        body_model=models.NewSearch,
    )
