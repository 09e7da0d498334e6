from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .narrative_strategy import NarrativeStrategy


@_attrs_define
class NarrativeConfig:
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
    number_of_chapters: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1})
    min_chapters: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1})
    max_chapters: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1})
