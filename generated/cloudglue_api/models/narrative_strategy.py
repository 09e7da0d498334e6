from ..types import OpenEnum


class NarrativeStrategy(OpenEnum):
    """What the story is read from: a close look at the whole video (comprehensive; no YouTube, no sound files), a
    little of everything (balanced), or the spoken words alone (transcript).
    """

    COMPREHENSIVE = "comprehensive"
    BALANCED = "balanced"
    TRANSCRIPT = "transcript"
