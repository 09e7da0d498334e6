from ..types import OpenEnum


class SpeakerMatch(OpenEnum):
    """Whether one of the included speakers is enough (any) or each must speak (all)."""

    ANY = "any"
    ALL = "all"
