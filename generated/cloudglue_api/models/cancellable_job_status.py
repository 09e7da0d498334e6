from ..types import OpenEnum


class CancellableJobStatus(OpenEnum):
    """How far a job is that can be cancelled. The last three are final."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
