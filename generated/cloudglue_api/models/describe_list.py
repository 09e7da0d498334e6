from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .describe import Describe


class DescribeList(Model):
    """A page of describe jobs.

    Attributes:
        data: The jobs of this page.
        total: How many jobs there are on all pages.
        limit: How many jobs a page holds.
        offset: How many jobs come before this page.
        object: Always list.
    """

    data: list[Describe]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
