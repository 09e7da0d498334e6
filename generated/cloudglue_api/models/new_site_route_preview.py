from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class NewSiteRoutePreview:
    """What a link to a page of a site is to show where it is posted.

    Attributes:
        route: The page, as its path on the site, of at most 512 characters. A leading #, a query and slashes at the
            ends do not count; each page once, and never the root.
        previewShareId: The share to show: of a video, in the same account, and public where the site is.
        previewTitle: The title to show; that of the share when absent.
        previewDescription: The description to show, of at most 1000 characters; that of the share when absent.
        previewImageUrl: Address of the picture to show, which all can open; that of the share when absent.
        startSeconds: Where in the share to begin, in seconds; only with endSeconds.
        endSeconds: Where in the share to end, in seconds, after the start; only with startSeconds.
    """

    route: str = _attrs_field(metadata={"maxLength": 512})
    previewShareId: str
    previewTitle: str | Unset = UNSET
    previewDescription: str | Unset = _attrs_field(default=UNSET, metadata={"maxLength": 1000})
    previewImageUrl: str | Unset = UNSET
    startSeconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    endSeconds: float | Unset = UNSET
