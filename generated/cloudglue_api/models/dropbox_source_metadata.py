from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .dropbox_media_info import DropboxMediaInfo


class DropboxSourceMetadata(Model):
    """A file in Dropbox.

    Attributes:
        dropbox_id: The file's id in Dropbox.
        source_type: Always dropbox.
        name: Its name.
        path_lower: Its path in small letters, for comparing.
        path_display: Its path as written, for showing.
        size_bytes: Size in bytes.
        client_modified: When it was last changed, by the clock of the device that did.
        server_modified: When it was last changed, by Dropbox's clock.
        rev: Id of this revision of the file.
        content_hash: Dropbox's hash of its bytes.
        is_downloadable: Whether its bytes may be fetched.
        media_info: Technical data of a video.
    """

    dropbox_id: str
    source_type: Annotated[str, Bounds(const="dropbox")] = "dropbox"
    name: str | None | Unset = UNSET
    path_lower: str | None | Unset = UNSET
    path_display: str | None | Unset = UNSET
    size_bytes: float | None | Unset = UNSET
    client_modified: str | None | Unset = UNSET
    server_modified: str | None | Unset = UNSET
    rev: str | None | Unset = UNSET
    content_hash: str | None | Unset = UNSET
    is_downloadable: bool | None | Unset = UNSET
    media_info: DropboxMediaInfo | None | Unset = UNSET
