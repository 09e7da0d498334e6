from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, DateTime, Model, Unset
from .zoom_recording_file import ZoomRecordingFile


class ZoomSourceMetadata(Model):
    """A recorded meeting in Zoom.

    Attributes:
        zoom_meeting_uuid: Id of this one meeting in Zoom.
        source_type: Always zoom.
        zoom_meeting_id: The number that people join by, the same each time a meeting recurs.
        topic: What the meeting is called.
        start_time: When it began.
        host_id: Id of the Zoom user who held it.
        host_email: E-mail address of the Zoom user who held it.
        account_id: Id of the Zoom account it belongs to.
        timezone: Time zone it was planned in, such as Europe/Zurich.
        duration_minutes: Length in minutes.
        total_size: Size of all its recordings in bytes.
        recording_count: How many recordings it has.
        meeting_type: Zoom's number for the kind of meeting.
        recording_files: Its recordings.
    """

    zoom_meeting_uuid: str
    source_type: Annotated[str, Bounds(const="zoom")] = "zoom"
    zoom_meeting_id: int | None | Unset = UNSET
    topic: str | None | Unset = UNSET
    start_time: DateTime | None | Unset = UNSET
    host_id: str | None | Unset = UNSET
    host_email: str | None | Unset = UNSET
    account_id: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET
    duration_minutes: float | None | Unset = UNSET
    total_size: float | None | Unset = UNSET
    recording_count: int | float | None | Unset = UNSET
    meeting_type: float | None | Unset = UNSET
    recording_files: list[ZoomRecordingFile] | None | Unset = UNSET
