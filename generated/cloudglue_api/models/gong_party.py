from __future__ import annotations

from ..types import UNSET, Model, Unset


class GongParty(Model):
    """Somebody who took part in a call.

    Attributes:
        id: Their id in this call.
        name: Their name.
        email: Their e-mail address.
        affiliation: Where they belong, such as Internal or External.
        speaker_id: Id that the transcript knows them by.
        user_id: Their id as a Gong user.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    email: str | None | Unset = UNSET
    affiliation: str | None | Unset = UNSET
    speaker_id: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
