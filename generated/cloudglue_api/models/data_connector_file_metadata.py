from __future__ import annotations

from ..types import UNSET, Model, Unset


class DataConnectorFileMetadata(Model):
    """Where a file or folder of another service is, and further keys that depend on the service.

    Attributes:
        folder_id: Id of the folder.
        path: Its path.
        prefix: What its key begins with.
    """

    folder_id: str | Unset = UNSET
    path: str | Unset = UNSET
    prefix: str | Unset = UNSET
