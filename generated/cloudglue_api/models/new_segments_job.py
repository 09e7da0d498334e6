from __future__ import annotations

from ..types import UNSET, Model, Unset
from .narrative_config import NarrativeConfig
from .segments_criteria import SegmentsCriteria
from .shot_config import ShotConfig


class NewSegmentsJob(Model):
    """A video, and what to look for in it.

    Attributes:
        url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube
            nor sound.
        criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on
            (narrative).
        shot_config: How to find shots; for the criteria shot.
        narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is
            always balanced.
    """

    url: str
    criteria: SegmentsCriteria
    shot_config: ShotConfig | Unset = UNSET
    narrative_config: NarrativeConfig | Unset = UNSET
