from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .run_error import RunError


@_attrs_define
class StreamErrorEvent:
    """The work failed; nothing follows.

    Attributes:
        type: error.
        error: Why.
    """

    type: str
    error: RunError | Unset = UNSET
