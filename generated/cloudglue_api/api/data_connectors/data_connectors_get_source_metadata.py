from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="data_connectors",
    verb="get_source_metadata",
    method="GET",
    path="/data-connectors/{connector_id}/source-metadata",
    query={
        "url": Rule(str),
    },
)


def data_connectors_get_source_metadata(
    connector_id: UUID | str,
    *,
    url: str,
) -> Operation[models.DataConnectorSourceMetadata]:
    """Get what another service knows about a file.

    The file need not have been fetched. Not every type of connector can tell.

    Args:
        connector_id: The data connector's id.
        url: The file's uri, as the list of files gives it.
    """
    return Operation(
        ENDPOINT,
        models.DataConnectorSourceMetadata,
        path_values={
            "connector_id": connector_id,
        },
        query=given(
            {
                "url": url,
            }
        ),
    )
