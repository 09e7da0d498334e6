from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="sites",
    verb="list_route_previews",
    method="GET",
    path="/sites/{site_id}/route-previews",
)


def sites_list_route_previews(
    site_id: str,
) -> Operation[models.SiteRoutePreviewList]:
    """List a site's route previews.

    All of them at once, in the order of their routes; this list has no pages.

    Args:
        site_id: The site's id.
    """
    return Operation(
        ENDPOINT,
        models.SiteRoutePreviewList,
        path_values={
            "site_id": site_id,
        },
    )
