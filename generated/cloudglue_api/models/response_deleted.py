from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset


class ResponseDeleted(Model):
    """A response that is gone.

    Attributes:
        id: The response's id.
        object: Always response.
        deleted: Always true.
    """

    id: UUID | Unset = UNSET
    object: Annotated[str, Bounds(const="response")] | Unset = UNSET
    deleted: bool | Unset = UNSET
