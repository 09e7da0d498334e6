from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class SearchImage:
    """A picture of a face. Give one of the two.

    Attributes:
        url: Where the picture is.
        base64: The picture itself, as Base64.
    """

    url: str | Unset = UNSET
    base64: str | Unset = UNSET
