from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="data_connectors",
    verb="list",
    method="GET",
    path="/data-connectors",
)


def data_connectors_list() -> Operation[models.DataConnectorList]:
    """List the data connectors.

    All of them at once; this list has no pages. They are created in the service's web application.
    """
    return Operation(
        ENDPOINT,
        models.DataConnectorList,
    )
