from __future__ import annotations

from ..types import UNSET, Model, Unset
from .note import Note


class NoteList(Model):
    """A page of notes.

    Attributes:
        total: How many notes there are on all pages.
        data: The notes of this page.
    """

    total: int
    data: list[Note] | Unset = UNSET
