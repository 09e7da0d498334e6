from __future__ import annotations

from ..types import UNSET, Model, Unset


class GrainCalendarEvent(Model):
    """The entry in a calendar that a meeting comes from.

    Attributes:
        ical_uid: The entry's id in the calendar.
    """

    ical_uid: str | Unset = UNSET
