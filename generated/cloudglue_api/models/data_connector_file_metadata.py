from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class DataConnectorFileMetadata:
    """Where a file or folder of another service is, and further keys that depend on the service.

    Attributes:
        folder_id: Id of the folder.
        path: Its path.
        prefix: What its key begins with.
    """

    folder_id: str | Unset = UNSET
    path: str | Unset = UNSET
    prefix: str | Unset = UNSET
