from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="query",
    verb="get_schema",
    method="GET",
    path="/query/schema",
    query={
        "collections": Rule(str),
    },
)


def query_get_schema(
    *,
    collections: str,
) -> Operation[models.QuerySchema]:
    """Get the tables and fields that a query can ask for.

    The tables are files, entities and segment_entities; the fields of the last two are each collection's own.

    Args:
        collections: Ids of the collections, 1 to 20, separated by commas.
    """
    return Operation(
        ENDPOINT,
        models.QuerySchema,
        query=given(
            {
                "collections": collections,
            }
        ),
    )
