from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, DateTime, Model, Unset


class SiteRoutePreview(Model):
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
    route: Annotated[str, Bounds(maxLength=512)]
    previewShareId: str
    createdAt: DateTime
    updatedAt: DateTime
    previewTitle: str | Unset = UNSET
    previewDescription: Annotated[str, Bounds(maxLength=1000)] | Unset = UNSET
    previewImageUrl: str | Unset = UNSET
    startSeconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    endSeconds: float | Unset = UNSET
