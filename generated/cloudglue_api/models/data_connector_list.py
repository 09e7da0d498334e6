from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .data_connector import DataConnector


class DataConnectorList(Model):
    """The data connectors.

    Attributes:
        data: The data connectors.
        total: How many data connectors there are.
        limit: How many data connectors the answer can hold.
        offset: How many data connectors come before these.
        object: Always list.
    """

    data: list[DataConnector]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
