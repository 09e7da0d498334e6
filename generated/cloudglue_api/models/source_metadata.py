"""What the service that a file came from knows about it; source_type says which service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .dropbox_source_metadata import DropboxSourceMetadata
    from .gong_source_metadata import GongSourceMetadata
    from .google_drive_source_metadata import GoogleDriveSourceMetadata
    from .grain_source_metadata import GrainSourceMetadata
    from .iconik_source_metadata import IconikSourceMetadata
    from .recall_source_metadata import RecallSourceMetadata
    from .zoom_source_metadata import ZoomSourceMetadata

    SourceMetadata: TypeAlias = (
        DropboxSourceMetadata
        | GongSourceMetadata
        | GoogleDriveSourceMetadata
        | GrainSourceMetadata
        | IconikSourceMetadata
        | RecallSourceMetadata
        | ZoomSourceMetadata
        | dict[str, Any]
    )
else:

    class _SourceMetadata(OneOf):
        tag = "source_type"
        members = (
            "DropboxSourceMetadata",
            "GongSourceMetadata",
            "GoogleDriveSourceMetadata",
            "GrainSourceMetadata",
            "IconikSourceMetadata",
            "RecallSourceMetadata",
            "ZoomSourceMetadata",
        )
        options = {
            "dropbox": "DropboxSourceMetadata",
            "gong": "GongSourceMetadata",
            "google-drive": "GoogleDriveSourceMetadata",
            "grain": "GrainSourceMetadata",
            "iconik": "IconikSourceMetadata",
            "recall": "RecallSourceMetadata",
            "zoom": "ZoomSourceMetadata",
        }

    class SourceMetadata(metaclass=_SourceMetadata): ...
