from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class NewSiteRoutePreview:
    """What a link to a page of a site is to show where it is posted.

    Attributes:
        route: The page, as its path on the site, of at most 512 characters.
        previewShareId: The share to show.
        previewTitle: The title to show.
        previewDescription: The description to show, of at most 1000 characters.
        previewImageUrl: Address of the picture to show.
        startSeconds: Where in the share to begin, in seconds.
        endSeconds: Where in the share to end, in seconds.
    """

    route: str = _attrs_field(metadata={"maxLength": 512})
    previewShareId: str
    previewTitle: str | Unset = UNSET
    previewDescription: str | Unset = _attrs_field(default=UNSET, metadata={"maxLength": 1000})
    previewImageUrl: str | Unset = UNSET
    startSeconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    endSeconds: float | Unset = UNSET
