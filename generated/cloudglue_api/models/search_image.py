from __future__ import annotations

from ..types import UNSET, Model, Unset


class SearchImage(Model):
    """A picture of a face. Give one of the two.

    Attributes:
        url: Where the picture is.
        base64: The picture itself, as Base64.
    """

    url: str | Unset = UNSET
    base64: str | Unset = UNSET
