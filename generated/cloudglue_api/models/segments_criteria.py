from ..types import OpenEnum


class SegmentsCriteria(OpenEnum):
    """What a segments job looks for: changes of the picture (shot), or where the story moves on (narrative)."""

    SHOT = "shot"
    NARRATIVE = "narrative"
