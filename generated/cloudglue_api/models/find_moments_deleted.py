from __future__ import annotations

from ..types import Model


class FindMomentsDeleted(Model):
    """A job that is gone.

    Attributes:
        job_id: The job's id.
        deleted: Whether it is gone.
        refunded: Whether its credits were given back.
    """

    job_id: str
    deleted: bool
    refunded: bool
