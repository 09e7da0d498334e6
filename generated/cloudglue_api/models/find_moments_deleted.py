from __future__ import annotations

from msgspec import Struct


class FindMomentsDeleted(Struct):
    """A job that is gone.

    Attributes:
        job_id: The job's id.
        deleted: Whether it is gone.
        refunded: Whether its credits were given back.
    """

    job_id: str
    deleted: bool
    refunded: bool
