from __future__ import annotations

from typing import Annotated, Any

from ..types import Bounds, Model
from .data_connector_type import DataConnectorType


class DataConnector(Model):
    """An account with another service that files can be fetched from.

    Attributes:
        id: The data connector's id.
        type: The service that a data connector leads to.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        updated_at: Unix time of its last change, in seconds or milliseconds: both occur.
        metadata: What is known about the account. The keys are not documented.
        object: Always data_connector.
    """

    id: str
    type: DataConnectorType
    created_at: int
    updated_at: int
    metadata: dict[str, Any]
    object: Annotated[str, Bounds(const="data_connector")] = "data_connector"
