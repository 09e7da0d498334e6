from __future__ import annotations

from ..types import UNSET, Model, Unset
from .grain_participant_scope import GrainParticipantScope


class GrainParticipant(Model):
    """Somebody who took part in a meeting, or was asked to.

    Attributes:
        id: Their id in Grain.
        name: Their name.
        email: Their e-mail address.
        scope: Whether somebody belongs to the company.
        confirmed_attendee: Whether they were there for certain.
        hs_contact_id: Their id as a HubSpot contact.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    email: str | None | Unset = UNSET
    scope: GrainParticipantScope | Unset = UNSET
    confirmed_attendee: bool | Unset = UNSET
    hs_contact_id: str | None | Unset = UNSET
