from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, DateTime, Model, Unset
from .grain_action_item import GrainActionItem
from .grain_calendar_event import GrainCalendarEvent
from .grain_hubspot import GrainHubspot
from .grain_media_type import GrainMediaType
from .grain_meeting_type import GrainMeetingType
from .grain_participant import GrainParticipant
from .grain_summary import GrainSummary
from .grain_team import GrainTeam
from .grain_upstream_source import GrainUpstreamSource


class GrainSourceMetadata(Model):
    """A recorded meeting in Grain.

    Attributes:
        grain_recording_id: The recording's id in Grain.
        source_type: Always grain.
        title: What the meeting is called.
        start_datetime: When it began.
        end_datetime: When it ended.
        duration_ms: Length in milliseconds.
        media_type: What Grain has of it.
        upstream_source: How it came to Grain.
        grain_url: Address of its page in Grain.
        thumbnail_url: Address of a picture of it.
        tags: Words it was tagged with.
        teams: The teams it belongs to.
        meeting_type: What kind of meeting it was.
        participants: Who took part.
        highlights: Moments that were marked.
        ai_summary: Grain's summary.
        ai_action_items: What somebody is to do.
        ai_template_sections: Notes in the form of a template.
        calendar_event: The entry in a calendar that it comes from.
        hubspot: What it is linked with in HubSpot.
    """

    grain_recording_id: str
    source_type: Annotated[str, Bounds(const="grain")] = "grain"
    title: str | None | Unset = UNSET
    start_datetime: DateTime | None | Unset = UNSET
    end_datetime: DateTime | None | Unset = UNSET
    duration_ms: int | None | Unset = UNSET
    media_type: GrainMediaType | None | Unset = UNSET
    upstream_source: GrainUpstreamSource | None | Unset = UNSET
    grain_url: str | None | Unset = UNSET
    thumbnail_url: str | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    teams: list[GrainTeam] | None | Unset = UNSET
    meeting_type: GrainMeetingType | None | Unset = UNSET
    participants: list[GrainParticipant] | None | Unset = UNSET
    highlights: list[dict[str, Any]] | None | Unset = UNSET
    ai_summary: GrainSummary | None | Unset = UNSET
    ai_action_items: list[GrainActionItem] | None | Unset = UNSET
    ai_template_sections: list[dict[str, Any]] | None | Unset = UNSET
    calendar_event: GrainCalendarEvent | None | Unset = UNSET
    hubspot: GrainHubspot | None | Unset = UNSET
