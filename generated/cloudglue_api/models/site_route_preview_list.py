from __future__ import annotations

from ..types import Model
from .site_route_preview import SiteRoutePreview


class SiteRoutePreviewList(Model):
    """A site's route previews.

    Attributes:
        previews: The route previews.
    """

    previews: list[SiteRoutePreview]
