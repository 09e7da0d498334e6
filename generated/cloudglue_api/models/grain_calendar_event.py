from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GrainCalendarEvent:
    """The entry in a calendar that a meeting comes from.

    Attributes:
        ical_uid: The entry's id in the calendar.
    """

    ical_uid: str | Unset = UNSET
