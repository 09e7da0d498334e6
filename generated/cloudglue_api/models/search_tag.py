from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset


class SearchTag(Model):
    """A tag by which something was found.

    Attributes:
        id: The tag's id.
        value: What it says.
        label: What it is about.
    """

    id: UUID | Unset = UNSET
    value: str | Unset = UNSET
    label: str | Unset = UNSET
