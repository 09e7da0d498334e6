from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, DateTime, Unset


@_attrs_define
class SiteRoutePreview:
    """What a link to a page of a site shows where it is posted.

    Attributes:
        id: The route preview's id.
        route: The page, as its path on the site.
        previewShareId: The share to show.
        createdAt: When it was created.
        updatedAt: When it was last changed.
        previewTitle: The title to show; that of the share when absent.
        previewDescription: The description to show; that of the share when absent.
        previewImageUrl: Address of the picture to show, which all can open; that of the share when absent.
        startSeconds: Where in the share to begin, in seconds.
        endSeconds: Where in the share to end, in seconds.
    """

    id: str
    route: str = _attrs_field(metadata={"maxLength": 512})
    previewShareId: str
    createdAt: DateTime
    updatedAt: DateTime
    previewTitle: str | Unset = UNSET
    previewDescription: str | Unset = _attrs_field(default=UNSET, metadata={"maxLength": 1000})
    previewImageUrl: str | Unset = UNSET
    startSeconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    endSeconds: float | Unset = UNSET
