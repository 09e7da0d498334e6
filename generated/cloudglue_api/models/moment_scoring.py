from __future__ import annotations

from ..types import UNSET, Model, Unset


class MomentScoring(Model):
    """A scale on which moments are scored.

    Attributes:
        key: A name for the score.
        min: The lowest score.
        max: The highest score.
        higher_is_better: Whether a higher score is the better one.
        description: What is scored, in words to the model.
    """

    key: str
    min: float
    max: float
    higher_is_better: bool | Unset = UNSET
    description: str | Unset = UNSET
