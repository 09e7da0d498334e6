from __future__ import annotations

from typing import Annotated

from ..types import UUID, Bounds, Model


class ShareDeleted(Model):
    """A share that is gone.

    Attributes:
        id: The share's id.
        object: Always share.
    """

    id: UUID
    object: Annotated[str, Bounds(const="share")] = "share"
