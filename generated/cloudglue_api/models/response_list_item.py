from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .response_usage import ResponseUsage
from .run_status import RunStatus


@_attrs_define
class ResponseListItem:
    """A response as lists show it, without its output.

    Attributes:
        id: The response's id.
        object: Always response.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        model: The model that answers.
        instructions: What the model was told to heed; null when nothing.
        usage: How much it cost; null until known.
    """

    id: UUID | Unset = UNSET
    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "response"})
    status: RunStatus | Unset = UNSET
    created_at: int | Unset = UNSET
    model: str | Unset = UNSET
    instructions: str | None | Unset = UNSET
    usage: ResponseUsage | None | Unset = UNSET
