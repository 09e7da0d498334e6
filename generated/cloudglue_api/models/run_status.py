from ..types import OpenEnum


class RunStatus(OpenEnum):
    """How far a response, deep search or query is. All but in_progress are final."""

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
