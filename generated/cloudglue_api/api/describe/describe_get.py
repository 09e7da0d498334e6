from __future__ import annotations

from collections.abc import Sequence

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="describe",
    verb="get",
    method="GET",
    path="/describe/{job_id}",
    query={
        "response_format": Rule(
            str, values=("json", "markdown", "speech_srt", "speech_vtt", "speech_markdown", "speech_text")
        ),
        "start_time_seconds": Rule(float),
        "end_time_seconds": Rule(float),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_thumbnails": Rule(bool),
        "include_word_timestamps": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
        "include_metadata": Rule(bool),
    },
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def describe_get(
    job_id: str,
    *,
    response_format: models.DescribeFormat | str | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    modalities: Sequence[models.DescribeModality | str] | None = None,
    include_thumbnails: bool | None = None,
    include_word_timestamps: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Describe]:
    """Get a describe job and what it found.

    The description is in data, which is absent until the job has completed.

    Args:
        job_id: The job's id.
        response_format: The form of the data.
        start_time_seconds: Only what lies after this time, in seconds.
        end_time_seconds: Only what lies before this time, in seconds.
        modalities: Only these parts of the data.
        include_thumbnails: Give addresses of pictures too.
        include_word_timestamps: Give the time of each spoken word too. The service's default: false.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.Describe,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "response_format": response_format,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "modalities": modalities,
                "include_thumbnails": include_thumbnails,
                "include_word_timestamps": include_word_timestamps,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
                "include_metadata": include_metadata,
            }
        ),
    )
