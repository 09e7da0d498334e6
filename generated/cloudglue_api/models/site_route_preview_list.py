from __future__ import annotations

from msgspec import Struct

from .site_route_preview import SiteRoutePreview


class SiteRoutePreviewList(Struct):
    """A site's route previews.

    Attributes:
        previews: The route previews.
    """

    previews: list[SiteRoutePreview]
