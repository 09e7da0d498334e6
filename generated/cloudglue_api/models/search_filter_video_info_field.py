from ..types import OpenEnum


class SearchFilterVideoInfoField(OpenEnum):
    """What is known of a medium: its length in seconds, and whether there is sound."""

    DURATION_SECONDS = "duration_seconds"
    HAS_AUDIO = "has_audio"
