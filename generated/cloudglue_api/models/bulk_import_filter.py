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
"""Which files to bring: those that match every condition given. Which conditions have a meaning depends on the
    data connector's type.

    Attributes:
        from: Only files from this day on.
        to: Only files up to this day.
        folder_id: Only files in the folder with this id.
        path: Only files in the folder with this path.
        title_search: Only recordings with these words in their title.
        team: Only recordings of this team.
        meeting_type: Only recordings of this type of meeting.
        recursive: With true, files in folders of the folder too. It is text.
"""
