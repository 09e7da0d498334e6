from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import date
from .boolean_text import BooleanText

BulkImportFilter = TypedDict(
    "BulkImportFilter",
    {
        "from": NotRequired[date],
        "to": NotRequired[date],
        "folder_id": NotRequired[str],
        "path": NotRequired[str],
        "title_search": NotRequired[str],
        "team": NotRequired[str],
        "meeting_type": NotRequired[str],
        "recursive": NotRequired[BooleanText],
    },
)
"""Which files to bring: those that match every condition given. Some conditions have a meaning for one type of
    data connector only.

    Attributes:
        from: Only files from this day on (UTC).
        to: Only files up to this day (UTC).
        folder_id: Only files in the folder with this id; for google-drive.
        path: Only files right in the folder with this path; for dropbox.
        title_search: Only recordings with these words in their title; for grain.
        team: Only recordings of this team; for grain.
        meeting_type: Only recordings of this type of meeting; for grain.
        recursive: With true, files in the folders below path, or in all folders without one; for dropbox. It is
            text.
"""
