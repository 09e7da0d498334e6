from ..types import OpenEnum


class GrainActionItemStatus(OpenEnum):
    """Whether it has been done."""

    PENDING = "pending"
    COMPLETED = "completed"
