from __future__ import annotations

from ..types import UNSET, Model, Unset
from .grain_action_item_status import GrainActionItemStatus
from .grain_assignee import GrainAssignee


class GrainActionItem(Model):
    """Something that somebody is to do.

    Attributes:
        status: Whether it has been done.
        timestamp_ms: Where in the recording it came up, in milliseconds.
        text: What is to be done.
        assignee: Who is to do it.
    """

    status: GrainActionItemStatus | Unset = UNSET
    timestamp_ms: int | Unset = UNSET
    text: str | Unset = UNSET
    assignee: GrainAssignee | None | Unset = UNSET
