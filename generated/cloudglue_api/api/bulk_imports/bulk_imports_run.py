from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="bulk_imports",
    verb="run",
    method="POST",
    path="/collections/{collection_id}/imports/{import_id}/runs",
    content_type="application/json",
)


def bulk_imports_run(
    collection_id: str,
    import_id: str,
    *,
    mode: models.BulkImportMode | str | None = None,
    delete_missing: bool | None = None,
    max_files: int | None = None,
    include_thumbnails: bool | None = None,
    enrich_metadata: bool | None = None,
) -> Operation[models.BulkImportRun]:
    """Run a bulk import again.

    What the request does not say, the bulk import does. In a collection one run goes on at a time; a second is
    refused.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
        mode: Whether a run brings only what is new or has failed before (append), or all that matches once more
            (refresh), which with the type media renews what is known about the files and not the media.
        delete_missing: Take files from the collection that are gone at their source.
        max_files: How many files it brings at most.
        include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media.
        enrich_metadata: Ask the source for what its list leaves out. Refused for the type media.
    """
    return Operation(
        ENDPOINT,
        models.BulkImportRun,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
        },
        body=given(
            {
                "mode": mode,
                "delete_missing": delete_missing,
                "max_files": max_files,
                "include_thumbnails": include_thumbnails,
                "enrich_metadata": enrich_metadata,
            }
        ),
        body_model=models.NewBulkImportRun,
    )
