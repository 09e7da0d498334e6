from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset


class DeepSearchStep(Model):
    """One of the searches that a deep search is made of.

    Attributes:
        query: What this one looked for.
        search_modalities: Where it looked, in the words of a search's search_modalities.
        scope: What it looked for, segments or files.
        filter: What the files had to meet; null when nothing.
        result_count: How many results it had.
    """

    query: str | Unset = UNSET
    search_modalities: list[str] | Unset = UNSET
    scope: str | Unset = UNSET
    filter: dict[str, Any] | None | Unset = UNSET
    result_count: int | Unset = UNSET
