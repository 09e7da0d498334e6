from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .new_site_route_preview import NewSiteRoutePreview


@_attrs_define
class NewSiteRoutePreviews:
    """All the route previews that a site is to have.

    Attributes:
        previews: The route previews, at most 20000.
    """

    previews: list[NewSiteRoutePreview] = _attrs_field(metadata={"maxItems": 20000})
