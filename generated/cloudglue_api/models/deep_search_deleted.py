from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset


class DeepSearchDeleted(Model):
    """A deep search that is gone.

    Attributes:
        id: The deep search's id.
        object: Always deep_search.
        deleted: Always true.
    """

    id: UUID | Unset = UNSET
    object: Annotated[str, Bounds(const="deep_search")] | Unset = UNSET
    deleted: bool | Unset = UNSET
