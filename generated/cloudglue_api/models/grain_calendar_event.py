from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GrainCalendarEvent(Struct):
    """The entry in a calendar that a meeting comes from.

    Attributes:
        ical_uid: The entry's id in the calendar.
    """

    ical_uid: str | Unset = UNSET
