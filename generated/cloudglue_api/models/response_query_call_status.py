from ..types import OpenEnum


class ResponseQueryCallStatus(OpenEnum):
    """How a query that was run for an answer ended."""

    COMPLETED = "completed"
    FAILED = "failed"
