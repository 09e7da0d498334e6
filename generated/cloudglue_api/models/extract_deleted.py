from __future__ import annotations

from ..types import Model


class ExtractDeleted(Model):
    """An extract job that is gone.

    Attributes:
        id: The job's id.
    """

    id: str
