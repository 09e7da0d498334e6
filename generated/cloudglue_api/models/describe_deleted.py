from __future__ import annotations

from ..types import Model


class DescribeDeleted(Model):
    """A describe job that is gone.

    Attributes:
        id: The job's id.
    """

    id: str
