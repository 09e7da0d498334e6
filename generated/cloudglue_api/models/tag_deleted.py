from __future__ import annotations

from ..types import Model


class TagDeleted(Model):
    """A tag that is gone.

    Attributes:
        id: The tag's id.
    """

    id: str
