from __future__ import annotations

from attrs import define as _attrs_define

from .site_route_preview import SiteRoutePreview


@_attrs_define
class SiteRoutePreviewList:
    """A site's route previews.

    Attributes:
        previews: The route previews.
    """

    previews: list[SiteRoutePreview]
