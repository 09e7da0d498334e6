from __future__ import annotations

from ..types import Model


class CriterionScore(Model):
    """A moment's score, and the scale that it is on.

    Attributes:
        key: The name that the criterion's scoring gives the score.
        value: The score.
        min: The lowest score of the scale.
        max: The highest score of the scale.
    """

    key: str
    value: float
    min: float
    max: float
