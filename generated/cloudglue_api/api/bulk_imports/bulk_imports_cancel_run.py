from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="bulk_imports",
    verb="cancel_run",
    method="POST",
    path="/collections/{collection_id}/imports/{import_id}/runs/{run_id}/cancel",
    repeatable=True,
)


def bulk_imports_cancel_run(
    collection_id: str,
    import_id: str,
    run_id: str,
) -> Operation[models.BulkImportRun]:
    """Stop a run of a bulk import.

    What it has brought in already stays.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
        run_id: The run's id.
    """
    return Operation(
        ENDPOINT,
        models.BulkImportRun,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
            "run_id": run_id,
        },
    )
