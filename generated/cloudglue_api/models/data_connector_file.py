from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .data_connector_file_type import DataConnectorFileType


class DataConnectorFile(Model):
    """A file or folder of another service.

    Attributes:
        type: A file, or a folder that files may be in.
        uri: Its address, as fetching it and other jobs take it; null for a folder.
        name: Its name.
        mime_type: Its type, such as video/mp4; null when unknown.
        size_bytes: Size in bytes; null when unknown.
        created_at: Unix time of its creation in milliseconds, in seconds in older answers; null when unknown.
        metadata: Where a file or folder of another service is, and further keys that depend on the service.
        object: Always data_connector_file.
        thumbnail_url: Address of a picture of it; absent when there is none.
    """

    type: DataConnectorFileType
    uri: str | None
    name: str
    mime_type: str | None
    size_bytes: int | None
    created_at: int | None
    metadata: dict[str, Any]
    object: Annotated[str, Bounds(const="data_connector_file")] = "data_connector_file"
    thumbnail_url: str | Unset = UNSET
