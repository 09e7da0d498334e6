from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .data_connector_file import DataConnectorFile


@_attrs_define
class DataConnectorFileList:
    """A page of the files that a data connector can reach.

    Attributes:
        data: The files and folders of this page.
        has_more: Whether another page follows.
        object: Always list.
        next_page_token: The page_token of the next page; null on the last.
    """

    data: list[DataConnectorFile]
    has_more: bool
    object: str = _attrs_field(default="list", metadata={"const": "list"})
    next_page_token: str | None | Unset = UNSET
