from __future__ import annotations

from ..types import UNSET, Model, Unset


class SourceImage(Model):
    """A picture of a face, by its address or as its bytes.

    Attributes:
        url: Where the picture is.
        base64_image: The bytes of the picture, in base64.
    """

    url: str | Unset = UNSET
    base64_image: str | Unset = UNSET
