from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .narrative_strategy import NarrativeStrategy


class NarrativeConfig(Model):
    """Chapters, cut where the story moves on.

    Attributes:
        prompt: Words to the model about what makes a chapter here.
        strategy: What the story is read from; balanced when absent.
        number_of_chapters: How many chapters to aim at; not fewer than min_chapters, not more than max_chapters.
        min_chapters: The fewest chapters to make.
        max_chapters: The most chapters to make.
    """

    prompt: str | Unset = UNSET
    strategy: NarrativeStrategy | Unset = UNSET
    number_of_chapters: Annotated[int, Bounds(minimum=1)] | Unset = UNSET
    min_chapters: Annotated[int, Bounds(minimum=1)] | Unset = UNSET
    max_chapters: Annotated[int, Bounds(minimum=1)] | Unset = UNSET

    __rules__ = (Ascending(("min_chapters", "number_of_chapters", "max_chapters")),)
