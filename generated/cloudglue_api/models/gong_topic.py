from __future__ import annotations

from ..types import UNSET, Model, Unset


class GongTopic(Model):
    """Something talked about in a call.

    Attributes:
        name: Its name.
        duration: For how long, in seconds.
    """

    name: str | None | Unset = UNSET
    duration: float | None | Unset = UNSET
