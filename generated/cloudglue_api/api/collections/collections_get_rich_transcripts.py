from __future__ import annotations

from collections.abc import Sequence

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="get_rich_transcripts",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/rich-transcripts",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
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
        "include_word_timestamps": Rule(bool),
        "include_metadata": Rule(bool),
    },
)


def collections_get_rich_transcripts(
    collection_id: str,
    file_id: str,
    *,
    response_format: models.DataFormat | str | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    modalities: Sequence[models.Modality | str] | None = None,
    include_word_timestamps: bool | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.RichTranscript]:
    """Get what is said and shown in a file.

    For collections of the type rich-transcripts.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        response_format: The form of the answer.
        start_time_seconds: Only what lies after this time, in seconds.
        end_time_seconds: Only what lies before this time, in seconds.
        modalities: Only these parts.
        include_word_timestamps: Give the time of each spoken word too. The service's default: false.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.RichTranscript,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
        query=given(
            {
                "response_format": response_format,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "modalities": modalities,
                "include_word_timestamps": include_word_timestamps,
                "include_metadata": include_metadata,
            }
        ),
    )
