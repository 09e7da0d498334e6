from ..types import OpenEnum


class GrainParticipantScope(OpenEnum):
    """Whether somebody belongs to the company."""

    INTERNAL = "internal"
    EXTERNAL = "external"
    UNKNOWN = "unknown"
