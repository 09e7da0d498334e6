from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .gong_party import GongParty
from .gong_topic import GongTopic
from .gong_tracker import GongTracker


class GongSourceMetadata(Model):
    """A recorded call in Gong.

    Attributes:
        gong_call_id: The call's id in Gong.
        source_type: Always gong.
        title: What the call is called.
        started: When it began.
        scheduled: When it was to begin.
        duration: Length in seconds.
        gong_url: Address of its page in Gong.
        meeting_url: Address that people joined it by.
        is_private: Whether it is private in Gong.
        purpose: What it was held for.
        primary_user_id: Id of the Gong user who owns it.
        direction: Who called whom, such as Inbound or Outbound.
        system: What it was held with, such as Zoom.
        scope: Whether with people outside of the company, such as Internal or External.
        language: Code of its language.
        workspace_id: Id of the Gong workspace it is in.
        call_media_type: What was recorded, such as Video or Audio.
        parties: Who took part.
        topics: What was talked about.
        trackers: Which watched words were said.
        brief: Gong's summary.
        key_points: Gong's list of what mattered.
    """

    gong_call_id: str
    source_type: Annotated[str, Bounds(const="gong")] = "gong"
    title: str | None | Unset = UNSET
    started: str | None | Unset = UNSET
    scheduled: str | None | Unset = UNSET
    duration: float | None | Unset = UNSET
    gong_url: str | None | Unset = UNSET
    meeting_url: str | None | Unset = UNSET
    is_private: bool | None | Unset = UNSET
    purpose: str | None | Unset = UNSET
    primary_user_id: str | None | Unset = UNSET
    direction: str | None | Unset = UNSET
    system: str | None | Unset = UNSET
    scope: str | None | Unset = UNSET
    language: str | None | Unset = UNSET
    workspace_id: str | None | Unset = UNSET
    call_media_type: str | None | Unset = UNSET
    parties: list[GongParty] | None | Unset = UNSET
    topics: list[GongTopic] | None | Unset = UNSET
    trackers: list[GongTracker] | None | Unset = UNSET
    brief: str | None | Unset = UNSET
    key_points: list[str] | None | Unset = UNSET
