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
    resource="bulk_imports",
    verb="create",
    method="POST",
    path="/collections/{collection_id}/imports",
    content_type="application/json",
)


def bulk_imports_create(
    collection_id: str,
    *,
    name: str,
    connector_id: str,
    filters: Sequence[models.BulkImportFilter | Mapping[str, Any]] | None = None,
    default_mode: models.BulkImportMode | str | None = None,
    delete_missing: bool | None = None,
    rate_limit: int | None = None,
    start: bool | None = None,
    max_files: int | None = None,
    include_thumbnails: bool | None = None,
    enrich_metadata: bool | None = None,
) -> Operation[models.BulkImport]:
    """Create a bulk import.

    It runs at once, unless start is false. Into a collection of the type metadata it brings what is known about the
    files, for nothing; into any other the files themselves, each for what adding it costs. It cannot be changed,
    only deleted.

    Args:
        collection_id: The collection's id.
        name: A name for it, of 1 to 255 characters.
        connector_id: The data connector that the files come from.
        filters: Which files to bring: those that fit one of these, at most 20; all when absent.
        default_mode: What its runs do when they are not told; append when absent.
        delete_missing: Take files from the collection that this bulk import brought and that are gone at their
            source. Only a run with the mode refresh does so, and not where max_files cut it short. The service's
            default: false.
        rate_limit: Requests a second by which to list the source, 1 to 50; fewer where the source allows fewer.
        start: Run it at once. The service's default: true.
        max_files: How many files a run brings at most. With the type media never more than 10000.
        include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media. The
            service's default: false.
        enrich_metadata: Ask the source for what its list leaves out. Refused for the type media. The service's
            default: false.
    """
    return Operation(
        ENDPOINT,
        models.BulkImport,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "name": name,
                "connector_id": connector_id,
                "filters": filters,
                "default_mode": default_mode,
                "delete_missing": delete_missing,
                "rate_limit": rate_limit,
                "start": start,
                "max_files": max_files,
                "include_thumbnails": include_thumbnails,
                "enrich_metadata": enrich_metadata,
            }
        ),
        body_model=models.NewBulkImport,
    )
