from ..types import OpenEnum


class DetectorKind(OpenEnum):
    """Whether pictures are compared with the one before (content), or with several around them (adaptive)."""

    ADAPTIVE = "adaptive"
    CONTENT = "content"
