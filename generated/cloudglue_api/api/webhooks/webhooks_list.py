from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
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
        ENDPOINT,
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
