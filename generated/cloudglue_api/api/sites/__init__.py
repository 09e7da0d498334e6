"""What links to the pages of a web site show where they are posted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, Endpoint, Operation, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

SITES_LIST_ROUTE_PREVIEWS = Endpoint(
    resource="sites",
    verb="list_route_previews",
    method="GET",
    path="/sites/{site_id}/route-previews",
)


def sites_list_route_previews(
    site_id: UUID | str,
) -> Operation[models.SiteRoutePreviewList]:
    """List a site's route previews.

    All of them at once, in the order of their routes; this list has no pages.

    Args:
        site_id: The site's id.
    """
    return Operation(
        SITES_LIST_ROUTE_PREVIEWS,
        models.SiteRoutePreviewList,
        path_values={
            "site_id": site_id,
        },
    )


SITES_REPLACE_ROUTE_PREVIEWS = Endpoint(
    resource="sites",
    verb="replace_route_previews",
    method="PUT",
    path="/sites/{site_id}/route-previews",
    content_type="application/json",
)


def sites_replace_route_previews(
    site_id: UUID | str,
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
        SITES_REPLACE_ROUTE_PREVIEWS,
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


SITES_DELETE_ROUTE_PREVIEW = Endpoint(
    resource="sites",
    verb="delete_route_preview",
    method="DELETE",
    path="/sites/{site_id}/route-previews/{preview_id}",
)


def sites_delete_route_preview(
    site_id: UUID | str,
    preview_id: UUID | str,
) -> Operation[models.SiteRoutePreview]:
    """Delete a route preview.

    The answer holds it as it was. Links to its page then show what the site shows by default.

    Args:
        site_id: The site's id.
        preview_id: The route preview's id.
    """
    return Operation(
        SITES_DELETE_ROUTE_PREVIEW,
        models.SiteRoutePreview,
        path_values={
            "site_id": site_id,
            "preview_id": preview_id,
        },
    )


class Sites:
    """What links to the pages of a web site show where they are posted."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_route_previews(
        self,
        site_id: UUID | str,
    ) -> models.SiteRoutePreviewList:
        """List a site's route previews.

        All of them at once, in the order of their routes; this list has no pages.

        Args:
            site_id: The site's id.

        Examples:
            >>> client.sites.list_route_previews("269db3df-784a-512e-8e46-80f3b1fe9480")
        """
        return self._client.execute(
            sites_list_route_previews(
                site_id,
            )
        )

    def replace_route_previews(
        self,
        site_id: UUID | str,
        *,
        previews: Sequence[models.NewSiteRoutePreview | Mapping[str, Any]],
    ) -> models.SiteRoutePreviewList:
        """Replace a site's route previews.

        The request names all that the site is to have; those it does not name are gone, all of them when it names none.

        Args:
            site_id: The site's id.
            previews: The route previews, at most 20000.

        Examples:
            >>> client.sites.replace_route_previews(
            ...     "269db3df-784a-512e-8e46-80f3b1fe9480",
            ...     previews=[{"route": "/races/2026", "previewShareId": "357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0"}],
            ... )
        """
        return self._client.execute(
            sites_replace_route_previews(
                site_id,
                previews=previews,
            )
        )

    def delete_route_preview(
        self,
        site_id: UUID | str,
        preview_id: UUID | str,
    ) -> models.SiteRoutePreview:
        """Delete a route preview.

        The answer holds it as it was. Links to its page then show what the site shows by default.

        Args:
            site_id: The site's id.
            preview_id: The route preview's id.

        Examples:
            >>> client.sites.delete_route_preview(
            ...     "269db3df-784a-512e-8e46-80f3b1fe9480",
            ...     "f5487d9b-f0e3-5a9c-a3af-453a9bc6cbd0",
            ... )
        """
        return self._client.execute(
            sites_delete_route_preview(
                site_id,
                preview_id,
            )
        )


class AsyncSites:
    """What links to the pages of a web site show where they are posted."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_route_previews(
        self,
        site_id: UUID | str,
    ) -> models.SiteRoutePreviewList:
        """List a site's route previews.

        All of them at once, in the order of their routes; this list has no pages.

        Args:
            site_id: The site's id.

        Examples:
            >>> await client.sites.list_route_previews("269db3df-784a-512e-8e46-80f3b1fe9480")
        """
        return await self._client.execute(
            sites_list_route_previews(
                site_id,
            )
        )

    async def replace_route_previews(
        self,
        site_id: UUID | str,
        *,
        previews: Sequence[models.NewSiteRoutePreview | Mapping[str, Any]],
    ) -> models.SiteRoutePreviewList:
        """Replace a site's route previews.

        The request names all that the site is to have; those it does not name are gone, all of them when it names none.

        Args:
            site_id: The site's id.
            previews: The route previews, at most 20000.

        Examples:
            >>> await client.sites.replace_route_previews(
            ...     "269db3df-784a-512e-8e46-80f3b1fe9480",
            ...     previews=[{"route": "/races/2026", "previewShareId": "357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0"}],
            ... )
        """
        return await self._client.execute(
            sites_replace_route_previews(
                site_id,
                previews=previews,
            )
        )

    async def delete_route_preview(
        self,
        site_id: UUID | str,
        preview_id: UUID | str,
    ) -> models.SiteRoutePreview:
        """Delete a route preview.

        The answer holds it as it was. Links to its page then show what the site shows by default.

        Args:
            site_id: The site's id.
            preview_id: The route preview's id.

        Examples:
            >>> await client.sites.delete_route_preview(
            ...     "269db3df-784a-512e-8e46-80f3b1fe9480",
            ...     "f5487d9b-f0e3-5a9c-a3af-453a9bc6cbd0",
            ... )
        """
        return await self._client.execute(
            sites_delete_route_preview(
                site_id,
                preview_id,
            )
        )
