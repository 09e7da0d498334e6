from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .response_query_call_status import ResponseQueryCallStatus


class ResponseQueryCall(Model):
    """A query of tables that the service ran for the answer.

    Attributes:
        type: Always cloudglue_query_call.
        id: Id of this part of the answer.
        status: How a query that was run for an answer ended.
        sql: The query.
        row_count: How many rows the model was given.
        total_rows: How many rows there were.
        truncated: Whether rows were left out.
        error: Why it failed; absent otherwise.
    """

    type: Annotated[str, Bounds(const="cloudglue_query_call")] | Unset = UNSET
    id: str | Unset = UNSET
    status: ResponseQueryCallStatus | Unset = UNSET
    sql: str | Unset = UNSET
    row_count: int | Unset = UNSET
    total_rows: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    error: str | Unset = UNSET
