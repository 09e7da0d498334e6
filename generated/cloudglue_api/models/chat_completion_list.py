from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .chat_completion_list_item import ChatCompletionListItem


class ChatCompletionList(Model):
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
    object: Annotated[str, Bounds(const="list")] = "list"
