from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .response_query_call_status import ResponseQueryCallStatus


@_attrs_define
class ResponseQueryCall:
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

    type: str | Unset = _attrs_field(default=UNSET, metadata={"const": "cloudglue_query_call"})
    id: str | Unset = UNSET
    status: ResponseQueryCallStatus | Unset = UNSET
    sql: str | Unset = UNSET
    row_count: int | Unset = UNSET
    total_rows: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    error: str | Unset = UNSET
