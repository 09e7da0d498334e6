from ..types import OpenEnum


class GrainUpstreamSource(OpenEnum):
    """How a meeting came to Grain."""

    AIRCALL = "aircall"
    LOCAL_CAPTURE = "local_capture"
    MEET = "meet"
    TEAMS = "teams"
    UPLOAD = "upload"
    WEBEX = "webex"
    ZOOM = "zoom"
    OTHER = "other"
