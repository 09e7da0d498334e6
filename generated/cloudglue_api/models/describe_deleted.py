from __future__ import annotations

from msgspec import Struct


class DescribeDeleted(Struct):
    """A describe job that is gone.

    Attributes:
        id: The job's id.
    """

    id: str
