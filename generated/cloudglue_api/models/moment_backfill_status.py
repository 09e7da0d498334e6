from ..types import OpenEnum


class MomentBackfillStatus(OpenEnum):
    """How far the search of the files is that were there before the criterion. The last two are final."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    COMPLETED_WITH_FAILURES = "completed_with_failures"
