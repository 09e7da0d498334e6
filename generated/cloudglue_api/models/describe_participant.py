from __future__ import annotations

from ..types import UNSET, Model, Unset


class DescribeParticipant(Model):
    """Somebody who takes part in a video.

    Attributes:
        name: Their name.
        scope: Where they belong, such as inside or outside of the company: the values are not documented.
    """

    name: str
    scope: str | Unset = UNSET
