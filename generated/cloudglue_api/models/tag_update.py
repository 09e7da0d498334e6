from __future__ import annotations

from ..types import UNSET, Model, Unset


class TagUpdate(Model):
    """What to change of a tag.

    Attributes:
        label: The new label.
        value: The new value.
    """

    label: str | Unset = UNSET
    value: str | Unset = UNSET
