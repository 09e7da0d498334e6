from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .transcribe import Transcribe


class TranscribeList(Model):
    """A page of transcribe jobs. Unlike other lists it does not say where it begins.

    Attributes:
        data: The jobs of this page.
        total: How many jobs there are on all pages.
        limit: How many jobs a page holds.
        object: Always list.
    """

    data: list[Transcribe]
    total: int
    limit: int
    object: Annotated[str, Bounds(const="list")] = "list"
