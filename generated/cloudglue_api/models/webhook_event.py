from ..types import OpenEnum


class WebhookEvent(OpenEnum):
    """What a webhook is called for: a kind of job, and the state that it has come to."""

    DESCRIBE_JOB_PROCESSING = "describe.job.processing"
    DESCRIBE_JOB_COMPLETED = "describe.job.completed"
    DESCRIBE_JOB_FAILED = "describe.job.failed"
    EXTRACT_JOB_PROCESSING = "extract.job.processing"
    EXTRACT_JOB_COMPLETED = "extract.job.completed"
    EXTRACT_JOB_FAILED = "extract.job.failed"
    FILE_JOB_PROCESSING = "file.job.processing"
    FILE_JOB_COMPLETED = "file.job.completed"
    FILE_JOB_FAILED = "file.job.failed"
    FILE_JOB_DELETED = "file.job.deleted"
    COLLECTION_FILE_JOB_PROCESSING = "collection.file.job.processing"
    COLLECTION_FILE_JOB_COMPLETED = "collection.file.job.completed"
    COLLECTION_FILE_JOB_FAILED = "collection.file.job.failed"
    COLLECTION_FILE_JOB_DELETED = "collection.file.job.deleted"
    SEGMENT_JOB_PROCESSING = "segment.job.processing"
    SEGMENT_JOB_COMPLETED = "segment.job.completed"
    SEGMENT_JOB_FAILED = "segment.job.failed"
    FIND_MOMENTS_JOB_PROCESSING = "find_moments.job.processing"
    FIND_MOMENTS_JOB_COMPLETED = "find_moments.job.completed"
    FIND_MOMENTS_JOB_FAILED = "find_moments.job.failed"
