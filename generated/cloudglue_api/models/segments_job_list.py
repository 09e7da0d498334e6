from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .segments_job_list_item import SegmentsJobListItem


class SegmentsJobList(Model):
    """A page of segments jobs.

    Attributes:
        data: The jobs of this page.
        total: How many jobs there are on all pages.
        limit: How many jobs a page holds.
        offset: How many jobs come before this page.
        object: Always list.
    """

    data: list[SegmentsJobListItem]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
