from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .data_connector_file import DataConnectorFile


class DataConnectorFileList(Model):
    """A page of the files that a data connector can reach.

    Attributes:
        data: The files and folders of this page.
        has_more: Whether another page follows.
        object: Always list.
        next_page_token: The page_token of the next page; null on the last.
    """

    data: list[DataConnectorFile]
    has_more: bool
    object: Annotated[str, Bounds(const="list")] = "list"
    next_page_token: str | None | Unset = UNSET
