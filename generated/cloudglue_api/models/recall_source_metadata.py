from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset


class RecallSourceMetadata(Model):
    """A meeting recorded by Recall.

    Attributes:
        recall_recording_id: The recording's id in Recall.
        source_type: Always recall.
        created_at: When the recording was created.
        started_at: When it began.
        completed_at: When it ended.
        expires_at: When Recall deletes it.
        status_code: Its state in Recall.
        meeting_title: What the meeting is called.
        meeting_platform: What it was held with.
        has_transcript: Whether its words were written down.
        has_audio: Whether its sound was kept.
        has_participant_events: Whether who came and went was kept.
        bot_id: Id of the bot that recorded it.
        recall_metadata: Its metadata in Recall.
    """

    recall_recording_id: str
    source_type: Annotated[str, Bounds(const="recall")] = "recall"
    created_at: str | None | Unset = UNSET
    started_at: str | None | Unset = UNSET
    completed_at: str | None | Unset = UNSET
    expires_at: str | None | Unset = UNSET
    status_code: str | None | Unset = UNSET
    meeting_title: str | None | Unset = UNSET
    meeting_platform: str | None | Unset = UNSET
    has_transcript: bool | None | Unset = UNSET
    has_audio: bool | None | Unset = UNSET
    has_participant_events: bool | None | Unset = UNSET
    bot_id: str | None | Unset = UNSET
    recall_metadata: dict[str, Any] | None | Unset = UNSET
