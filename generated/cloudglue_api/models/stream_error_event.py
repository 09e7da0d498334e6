from __future__ import annotations

from ..types import UNSET, Model, Unset
from .run_error import RunError


class StreamErrorEvent(Model):
    """The work failed; nothing follows.

    Attributes:
        type: error.
        error: Why.
    """

    type: str
    error: RunError | Unset = UNSET
