from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .run_error import RunError


class StreamErrorEvent(Struct):
    """The work failed; nothing follows.

    Attributes:
        type: error.
        error: Why.
    """

    type: str
    error: RunError | Unset = UNSET
