from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .chat_completion_list_item import ChatCompletionListItem


@_attrs_define
class ChatCompletionList:
    """A page of answers.

    Attributes:
        data: The answers of this page.
        total: How many answers there are on all pages.
        limit: How many answers a page holds.
        offset: How many answers come before this page.
        object: Always list.
    """

    data: list[ChatCompletionListItem]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
