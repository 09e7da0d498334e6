from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import UNSET, UUID, Bounds, Unset


class ResponseDeleted(Struct):
    """A response that is gone.

    Attributes:
        id: The response's id.
        object: Always response.
        deleted: Always true.
    """

    id: UUID | Unset = UNSET
    object: Annotated[str, Bounds(const="response")] | Unset = UNSET
    deleted: bool | Unset = UNSET
