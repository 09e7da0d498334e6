from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset


class CollectionExtractConfig(Model):
    """What to extract from a file: in words, as a schema, or both.

    Attributes:
        prompt: Words to the model about what to find.
        schema: A JSON schema, or an example, of what to find.
        enable_video_level_entities: Extract from the file as a whole.
        enable_segment_level_entities: Extract from each segment.
        enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
        enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its
            source's), and not from its pictures and sound.
    """

    prompt: str | Unset = UNSET
    schema: dict[str, Any] | Unset = UNSET
    enable_video_level_entities: bool | Unset = UNSET
    enable_segment_level_entities: bool | Unset = UNSET
    enable_transcript_mode: bool | Unset = UNSET
    enable_metadata_mode: bool | Unset = UNSET
