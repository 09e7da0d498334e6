from ..types import OpenEnum


class ShotDetector(OpenEnum):
    """What a change of the picture is measured against: the changes around it (adaptive), so that a moving camera
    makes no cuts, or a fixed threshold (content).
    """

    ADAPTIVE = "adaptive"
    CONTENT = "content"
