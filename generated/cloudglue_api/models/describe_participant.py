from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class DescribeParticipant(Struct):
    """Somebody who takes part in a video.

    Attributes:
        name: Their name.
        scope: Where they belong, such as inside or outside of the company: the values are not documented.
    """

    name: str
    scope: str | Unset = UNSET
