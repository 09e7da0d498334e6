from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class NewSiteRoutePreview(Model):
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

    route: Annotated[str, Bounds(maxLength=512)]
    previewShareId: str
    previewTitle: str | Unset = UNSET
    previewDescription: Annotated[str, Bounds(maxLength=1000)] | Unset = UNSET
    previewImageUrl: str | Unset = UNSET
    startSeconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    endSeconds: float | Unset = UNSET
