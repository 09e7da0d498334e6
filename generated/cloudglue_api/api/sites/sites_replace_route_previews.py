from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="sites",
    verb="replace_route_previews",
    method="PUT",
    path="/sites/{site_id}/route-previews",
    content_type="application/json",
)


def sites_replace_route_previews(
    site_id: str,
    *,
    previews: Sequence[models.NewSiteRoutePreview | Mapping[str, Any]],
) -> Operation[models.SiteRoutePreviewList]:
    """Replace a site's route previews.

    The request names all that the site is to have; those it does not name are gone, all of them when it names none.

    Args:
        site_id: The site's id.
        previews: The route previews, at most 20000.
    """
    return Operation(
        ENDPOINT,
        models.SiteRoutePreviewList,
        path_values={
            "site_id": site_id,
        },
        body=given(
            {
                "previews": previews,
            }
        ),
        body_model=models.NewSiteRoutePreviews,
    )
