from ..types import OpenEnum


class GrainMediaType(OpenEnum):
    """What Grain has of a meeting."""

    AUDIO = "audio"
    TRANSCRIPT = "transcript"
    VIDEO = "video"
