from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class MomentAnchor:
    """A point in time to mark within a moment.

    Attributes:
        required: Whether a moment must have it.
        description: What happens then, in words to the model.
    """

    required: bool | Unset = UNSET
    description: str | Unset = UNSET
