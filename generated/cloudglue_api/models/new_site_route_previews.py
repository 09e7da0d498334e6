from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .new_site_route_preview import NewSiteRoutePreview


class NewSiteRoutePreviews(Model):
    """All the route previews that a site is to have.

    Attributes:
        previews: The route previews, at most 20000.
    """

    previews: Annotated[list[NewSiteRoutePreview], Bounds(maxItems=20000)]
