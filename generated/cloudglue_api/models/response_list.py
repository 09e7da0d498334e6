from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .response_list_item import ResponseListItem


class ResponseList(Model):
    """A page of responses.

    Attributes:
        object: Always list.
        data: The responses of this page.
        total: How many responses there are on all pages.
        limit: How many responses a page holds.
        offset: How many responses come before this page.
    """

    object: Annotated[str, Bounds(const="list")] | Unset = UNSET
    data: list[ResponseListItem] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
