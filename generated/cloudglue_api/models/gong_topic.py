from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GongTopic(Struct):
    """Something talked about in a call.

    Attributes:
        name: Its name.
        duration: For how long, in seconds.
    """

    name: str | None | Unset = UNSET
    duration: float | None | Unset = UNSET
