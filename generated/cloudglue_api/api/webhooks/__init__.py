"""Addresses of yours that the service calls when a job begins or ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

WEBHOOKS_LIST = Endpoint(
    resource="webhooks",
    verb="list",
    method="GET",
    path="/webhooks",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, const="created_at"),
        "sort": Rule(str, values=("asc", "desc")),
    },
    pages=Pages("data"),
)


def webhooks_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: str | None = None,
    sort: models.SortDirection | str | None = None,
) -> Operation[models.WebhookList]:
    """List the webhooks.

    One page of the account's webhooks, with their secrets.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        order: The field to sort by: always created_at.
        sort: The direction of the sort.
    """
    return Operation(
        WEBHOOKS_LIST,
        models.WebhookList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
            }
        ),
    )


WEBHOOKS_CREATE = Endpoint(
    resource="webhooks",
    verb="create",
    method="POST",
    path="/webhooks",
    content_type="application/json",
)


def webhooks_create(
    *,
    description: str | None = None,
    endpoint: str | None = None,
    subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
) -> Operation[models.Webhook]:
    """Create a webhook.

    Its endpoint gets a POST for each event that it subscribes to. One that is not answered 200 is repeated, up to
    three times.

    Args:
        description: What it is for.
        endpoint: The address to call.
        subscribed_events: The events to call it for.
    """
    return Operation(
        WEBHOOKS_CREATE,
        models.Webhook,
        body=given(
            {
                "description": description,
                "endpoint": endpoint,
                "subscribed_events": subscribed_events,
            }
        ),
        body_model=models.NewWebhook,
    )


WEBHOOKS_GET = Endpoint(
    resource="webhooks",
    verb="get",
    method="GET",
    path="/webhooks/{webhook_id}",
)


def webhooks_get(
    webhook_id: UUID | str,
) -> Operation[models.Webhook]:
    """Get a webhook.

    The answer holds its secret too.

    Args:
        webhook_id: The webhook's id.
    """
    return Operation(
        WEBHOOKS_GET,
        models.Webhook,
        path_values={
            "webhook_id": webhook_id,
        },
    )


WEBHOOKS_UPDATE = Endpoint(
    resource="webhooks",
    verb="update",
    method="PUT",
    path="/webhooks/{webhook_id}",
    content_type="application/json",
)


def webhooks_update(
    webhook_id: UUID | str,
    *,
    description: str | None = None,
    endpoint: str | None = None,
    subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
    active: bool | None = None,
) -> Operation[models.Webhook]:
    """Change a webhook.

    What is absent from the request stays as it is. With active false the endpoint is not called.

    Args:
        webhook_id: The webhook's id.
        description: What it is for.
        endpoint: The address to call.
        subscribed_events: The events to call it for.
        active: Whether to call it.
    """
    return Operation(
        WEBHOOKS_UPDATE,
        models.Webhook,
        path_values={
            "webhook_id": webhook_id,
        },
        body=given(
            {
                "description": description,
                "endpoint": endpoint,
                "subscribed_events": subscribed_events,
                "active": active,
            }
        ),
        body_model=models.WebhookUpdate,
    )


WEBHOOKS_DELETE = Endpoint(
    resource="webhooks",
    verb="delete",
    method="DELETE",
    path="/webhooks/{webhook_id}",
)


def webhooks_delete(
    webhook_id: UUID | str,
) -> Operation[models.WebhookDeleted]:
    """Delete a webhook.

    Its endpoint is called no more.

    Args:
        webhook_id: The webhook's id.
    """
    return Operation(
        WEBHOOKS_DELETE,
        models.WebhookDeleted,
        path_values={
            "webhook_id": webhook_id,
        },
    )


class Webhooks:
    """Addresses of yours that the service calls when a job begins or ends."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: str | None = None,
        sort: models.SortDirection | str | None = None,
    ) -> models.WebhookList:
        """List the webhooks.

        One page of the account's webhooks, with their secrets.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            order: The field to sort by: always created_at.
            sort: The direction of the sort.

        Examples:
            >>> client.webhooks.list()
        """
        return self._client.execute(
            webhooks_list(
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
            )
        )

    def iter(
        self,
        *,
        order: str | None = None,
        sort: models.SortDirection | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Webhook]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            order: The field to sort by: always created_at.
            sort: The direction of the sort.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.webhooks.iter():
            ...     print(item)
        """
        return self._client.items(webhooks_list(order=order, sort=sort, limit=page_size), prefetch=prefetch)

    def create(
        self,
        *,
        description: str | None = None,
        endpoint: str | None = None,
        subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
    ) -> models.Webhook:
        """Create a webhook.

        Its endpoint gets a POST for each event that it subscribes to. One that is not answered 200 is repeated, up to
        three times.

        Args:
            description: What it is for.
            endpoint: The address to call.
            subscribed_events: The events to call it for.

        Examples:
            >>> client.webhooks.create(
            ...     endpoint="https://example.org/hooks/cloudglue",
            ...     subscribed_events=["describe.job.completed", "describe.job.failed"],
            ... )
        """
        return self._client.execute(
            webhooks_create(
                description=description,
                endpoint=endpoint,
                subscribed_events=subscribed_events,
            )
        )

    def get(
        self,
        webhook_id: UUID | str,
    ) -> models.Webhook:
        """Get a webhook.

        The answer holds its secret too.

        Args:
            webhook_id: The webhook's id.

        Examples:
            >>> client.webhooks.get("ceff97a8-bec9-53b1-994c-b5ceba8237fe")
        """
        return self._client.execute(
            webhooks_get(
                webhook_id,
            )
        )

    def update(
        self,
        webhook_id: UUID | str,
        *,
        description: str | None = None,
        endpoint: str | None = None,
        subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
        active: bool | None = None,
    ) -> models.Webhook:
        """Change a webhook.

        What is absent from the request stays as it is. With active false the endpoint is not called.

        Args:
            webhook_id: The webhook's id.
            description: What it is for.
            endpoint: The address to call.
            subscribed_events: The events to call it for.
            active: Whether to call it.

        Examples:
            >>> client.webhooks.update("ceff97a8-bec9-53b1-994c-b5ceba8237fe", active=False)
        """
        return self._client.execute(
            webhooks_update(
                webhook_id,
                description=description,
                endpoint=endpoint,
                subscribed_events=subscribed_events,
                active=active,
            )
        )

    def delete(
        self,
        webhook_id: UUID | str,
    ) -> models.WebhookDeleted:
        """Delete a webhook.

        Its endpoint is called no more.

        Args:
            webhook_id: The webhook's id.

        Examples:
            >>> client.webhooks.delete("ceff97a8-bec9-53b1-994c-b5ceba8237fe")
        """
        return self._client.execute(
            webhooks_delete(
                webhook_id,
            )
        )


class AsyncWebhooks:
    """Addresses of yours that the service calls when a job begins or ends."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: str | None = None,
        sort: models.SortDirection | str | None = None,
    ) -> models.WebhookList:
        """List the webhooks.

        One page of the account's webhooks, with their secrets.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            order: The field to sort by: always created_at.
            sort: The direction of the sort.

        Examples:
            >>> await client.webhooks.list()
        """
        return await self._client.execute(
            webhooks_list(
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
            )
        )

    def iter(
        self,
        *,
        order: str | None = None,
        sort: models.SortDirection | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Webhook]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            order: The field to sort by: always created_at.
            sort: The direction of the sort.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.webhooks.iter():
            ...     print(item)
        """
        return self._client.items(webhooks_list(order=order, sort=sort, limit=page_size), prefetch=prefetch)

    async def create(
        self,
        *,
        description: str | None = None,
        endpoint: str | None = None,
        subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
    ) -> models.Webhook:
        """Create a webhook.

        Its endpoint gets a POST for each event that it subscribes to. One that is not answered 200 is repeated, up to
        three times.

        Args:
            description: What it is for.
            endpoint: The address to call.
            subscribed_events: The events to call it for.

        Examples:
            >>> await client.webhooks.create(
            ...     endpoint="https://example.org/hooks/cloudglue",
            ...     subscribed_events=["describe.job.completed", "describe.job.failed"],
            ... )
        """
        return await self._client.execute(
            webhooks_create(
                description=description,
                endpoint=endpoint,
                subscribed_events=subscribed_events,
            )
        )

    async def get(
        self,
        webhook_id: UUID | str,
    ) -> models.Webhook:
        """Get a webhook.

        The answer holds its secret too.

        Args:
            webhook_id: The webhook's id.

        Examples:
            >>> await client.webhooks.get("ceff97a8-bec9-53b1-994c-b5ceba8237fe")
        """
        return await self._client.execute(
            webhooks_get(
                webhook_id,
            )
        )

    async def update(
        self,
        webhook_id: UUID | str,
        *,
        description: str | None = None,
        endpoint: str | None = None,
        subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
        active: bool | None = None,
    ) -> models.Webhook:
        """Change a webhook.

        What is absent from the request stays as it is. With active false the endpoint is not called.

        Args:
            webhook_id: The webhook's id.
            description: What it is for.
            endpoint: The address to call.
            subscribed_events: The events to call it for.
            active: Whether to call it.

        Examples:
            >>> await client.webhooks.update("ceff97a8-bec9-53b1-994c-b5ceba8237fe", active=False)
        """
        return await self._client.execute(
            webhooks_update(
                webhook_id,
                description=description,
                endpoint=endpoint,
                subscribed_events=subscribed_events,
                active=active,
            )
        )

    async def delete(
        self,
        webhook_id: UUID | str,
    ) -> models.WebhookDeleted:
        """Delete a webhook.

        Its endpoint is called no more.

        Args:
            webhook_id: The webhook's id.

        Examples:
            >>> await client.webhooks.delete("ceff97a8-bec9-53b1-994c-b5ceba8237fe")
        """
        return await self._client.execute(
            webhooks_delete(
                webhook_id,
            )
        )
