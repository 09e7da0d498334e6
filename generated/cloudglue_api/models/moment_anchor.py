from __future__ import annotations

from ..types import UNSET, Model, Unset


class MomentAnchor(Model):
    """A point in time to mark within a moment.

    Attributes:
        required: Whether a moment must have it.
        description: What happens then, in words to the model.
    """

    required: bool | Unset = UNSET
    description: str | Unset = UNSET
