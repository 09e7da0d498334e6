from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset
from .file_media_info import FileMediaInfo
from .file_source import FileSource
from .file_video_info import FileVideoInfo
from .job_status import JobStatus
from .media_type import MediaType
from .source_metadata import SourceMetadata


class File(Model):
    """A media file and what is known about it.

    Attributes:
        id: The file's id.
        status: How far its processing is. Older answers also say ready.
        uri: Its address in requests of other jobs, as cloudglue://files/…
        bytes: Size in bytes; null when unknown.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        filename: Its name, as uploaded or as set since.
        metadata: Your own keys and values; null when none were given.
        media_type: What kind of medium a file is.
        media_info: Technical data of a video, sound or picture. What is unknown or has no meaning for the medium is
            null or absent.
        video_info: The older and smaller form of media_info.
        thumbnail_url: Address of a picture that stands for the whole file; absent when there is none.
        source: How the file came to the service.
        source_metadata: What the service that the file came from knows about it; null when it was not asked.
    """

    id: str
    status: JobStatus
    uri: str
    bytes: int | None | Unset = UNSET
    created_at: int | Unset = UNSET
    filename: str | Unset = UNSET
    metadata: dict[str, Any] | None | Unset = UNSET
    media_type: MediaType | Unset = UNSET
    media_info: FileMediaInfo | Unset = UNSET
    video_info: FileVideoInfo | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    source: FileSource | Unset = UNSET
    source_metadata: SourceMetadata | None | Unset = UNSET
