from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds


class WebhookDeleted(Struct):
    """A webhook that is gone.

    Attributes:
        id: The webhook's id.
        object: Always webhook.
    """

    id: str
    object: Annotated[str, Bounds(const="webhook")] = "webhook"
