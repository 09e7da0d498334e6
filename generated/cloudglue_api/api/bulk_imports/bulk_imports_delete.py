from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="bulk_imports",
    verb="delete",
    method="DELETE",
    path="/collections/{collection_id}/imports/{import_id}",
)


def bulk_imports_delete(
    collection_id: str,
    import_id: str,
) -> Operation[models.BulkImportDeleted]:
    """Delete a bulk import.

    The files that it brought stay in the collection.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
    """
    return Operation(
        ENDPOINT,
        models.BulkImportDeleted,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
        },
    )
