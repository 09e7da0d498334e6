from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .note import Note


class NoteList(Struct):
    """A page of notes.

    Attributes:
        total: How many notes there are on all pages.
        data: The notes of this page.
    """

    total: int
    data: list[Note] | Unset = UNSET
