from ..types import OpenEnum


class CriterionBoundaryPolicy(OpenEnum):
    """Where a moment may begin and end: at the ends of sentences (sentence), close around it (tight), or with some
    room (loose).
    """

    SENTENCE = "sentence"
    TIGHT = "tight"
    LOOSE = "loose"
