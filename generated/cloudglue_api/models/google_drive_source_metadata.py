from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .google_drive_user import GoogleDriveUser
from .google_drive_video import GoogleDriveVideo


class GoogleDriveSourceMetadata(Model):
    """A file in Google Drive.

    Attributes:
        gdrive_file_id: The file's id in Google Drive.
        source_type: Always google-drive.
        name: Its name.
        mime_type: Its MIME type, such as video/mp4.
        size_bytes: Size in bytes.
        created_time: When it was created.
        modified_time: When it was last changed.
        web_view_link: Address to look at it with a browser.
        owners: Who owns it.
        last_modifying_user: Who changed it last.
        parents: Ids of the folders it is in.
        shared: Whether others than its owners may see it.
        file_extension: The end of its name, without the dot.
        md5_checksum: MD5 of its bytes.
        video_media_metadata: Technical data of a video.
    """

    gdrive_file_id: str
    source_type: Annotated[str, Bounds(const="google-drive")] = "google-drive"
    name: str | None | Unset = UNSET
    mime_type: str | None | Unset = UNSET
    size_bytes: float | None | Unset = UNSET
    created_time: str | None | Unset = UNSET
    modified_time: str | None | Unset = UNSET
    web_view_link: str | None | Unset = UNSET
    owners: list[GoogleDriveUser] | None | Unset = UNSET
    last_modifying_user: GoogleDriveUser | None | Unset = UNSET
    parents: list[str] | None | Unset = UNSET
    shared: bool | None | Unset = UNSET
    file_extension: str | None | Unset = UNSET
    md5_checksum: str | None | Unset = UNSET
    video_media_metadata: GoogleDriveVideo | None | Unset = UNSET
