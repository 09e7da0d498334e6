from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="sites",
    verb="delete_route_preview",
    method="DELETE",
    path="/sites/{site_id}/route-previews/{preview_id}",
)


def sites_delete_route_preview(
    site_id: str,
    preview_id: str,
) -> Operation[models.SiteRoutePreview]:
    """Delete a route preview.

    The answer holds it as it was. Links to its page then show what the site shows by default.

    Args:
        site_id: The site's id.
        preview_id: The route preview's id.
    """
    return Operation(
        ENDPOINT,
        models.SiteRoutePreview,
        path_values={
            "site_id": site_id,
            "preview_id": preview_id,
        },
    )
