from __future__ import annotations

from ..types import UNSET, Model, Unset
from .speaker_match import SpeakerMatch


class SpeakerFilter(Model):
    """Whose words count, by the names of speakers.

    Attributes:
        include: Only what these speakers say.
        exclude: Not what these speakers say.
        match: Whether one of the included speakers is enough (any) or each must speak (all).
    """

    include: list[str] | Unset = UNSET
    exclude: list[str] | Unset = UNSET
    match: SpeakerMatch | Unset = UNSET
