from __future__ import annotations

from ..types import UNSET, Model, Unset


class ZoomRecordingFile(Model):
    """A recording of a meeting in Zoom.

    Attributes:
        id: The recording's id in Zoom.
        recording_type: What it shows, such as the speaker or the shared screen.
        file_type: Its format, such as MP4.
        file_extension: The end of its name.
        file_size: Size in bytes.
        recording_start: When it began.
        recording_end: When it ended.
        status: Its state in Zoom.
    """

    id: str | None | Unset = UNSET
    recording_type: str | None | Unset = UNSET
    file_type: str | None | Unset = UNSET
    file_extension: str | None | Unset = UNSET
    file_size: float | None | Unset = UNSET
    recording_start: str | None | Unset = UNSET
    recording_end: str | None | Unset = UNSET
    status: str | None | Unset = UNSET
