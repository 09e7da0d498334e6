from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .chat_filter import ChatFilter
from .chat_message import ChatMessage


@_attrs_define
class NewChatCompletion:
    """A conversation to answer.

    Attributes:
        messages: The conversation so far, oldest first.
        collections: Id of the collection to answer from: one, no more.
        model: The model that answers; only nimbus-001 is known here.
        filter: Answer only from the files that meet these conditions.
        temperature: How freely the model chooses its words, 0 to 2.
    """

    messages: list[ChatMessage]
    collections: list[str] = _attrs_field(metadata={"minItems": 1, "maxItems": 1})
    model: str = _attrs_field(default="nimbus-001", metadata={"const": "nimbus-001"})
    filter: ChatFilter | Unset = UNSET
    temperature: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0, "maximum": 2})
