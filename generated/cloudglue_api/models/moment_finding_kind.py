from ..types import OpenEnum


class MomentFindingKind(OpenEnum):
    """Whether something is missing from the video (absence), or was noticed about it (observation)."""

    ABSENCE = "absence"
    OBSERVATION = "observation"
