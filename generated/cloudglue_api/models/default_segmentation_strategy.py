from ..types import OpenEnum


class DefaultSegmentationStrategy(OpenEnum):
    """What decides where a segment ends: a fixed length (uniform), a change of the picture (shot-detector), the story
    (narrative).
    """

    UNIFORM = "uniform"
    SHOT_DETECTOR = "shot-detector"
    NARRATIVE = "narrative"
