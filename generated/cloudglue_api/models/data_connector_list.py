from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .data_connector import DataConnector


@_attrs_define
class DataConnectorList:
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
    object: str = _attrs_field(default="list", metadata={"const": "list"})
