from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="data_connectors",
    verb="sync_file",
    method="POST",
    path="/data-connectors/{connector_id}/sync",
    content_type="application/json",
)


def data_connectors_sync_file(
    connector_id: UUID | str,
    *,
    url: str,
) -> Operation[models.File]:
    """Fetch a file from another service.

    No job is started. A file that was fetched before is given again, not fetched twice.

    Args:
        connector_id: The data connector's id.
        url: The file's uri, as the list of files gives it.
    """
    return Operation(
        ENDPOINT,
        models.File,
        path_values={
            "connector_id": connector_id,
        },
        body=given(
            {
                "url": url,
            }
        ),
        body_model=models.DataConnectorSync,
    )
