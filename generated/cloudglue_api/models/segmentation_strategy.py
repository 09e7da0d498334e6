from ..types import OpenEnum


class SegmentationStrategy(OpenEnum):
    """What decides where a segment ends: a fixed length (uniform), a change of the picture (shot-detector), the caller
    (manual), the story (narrative).
    """

    UNIFORM = "uniform"
    SHOT_DETECTOR = "shot-detector"
    MANUAL = "manual"
    NARRATIVE = "narrative"
