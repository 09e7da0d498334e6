from ..types import OpenEnum


class JobStatus(OpenEnum):
    """How far a job is. The last three are final; not_applicable means that nothing was found to work on, such as a
    video in which the shot detector sees no scenes.
    """

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    NOT_APPLICABLE = "not_applicable"
