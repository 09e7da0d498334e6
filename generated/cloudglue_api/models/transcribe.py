from __future__ import annotations

from ..types import UNSET, Model, Unset
from .file import File
from .job_status import JobStatus
from .transcribe_config import TranscribeConfig
from .transcribe_data import TranscribeData


class Transcribe(Model):
    """A job that transcribes a video, and its transcript.

    Attributes:
        job_id: The job's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        url: Address of the video that is transcribed.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        transcribe_config: What was to be transcribed.
        data: The transcript; absent until completed.
        error: Why the job failed; absent otherwise.
        file: The file that is transcribed. It has its metadata only when asked for.
    """

    job_id: str
    status: JobStatus
    url: str | Unset = UNSET
    created_at: int | Unset = UNSET
    transcribe_config: TranscribeConfig | Unset = UNSET
    data: TranscribeData | Unset = UNSET
    error: str | Unset = UNSET
    file: File | Unset = UNSET
