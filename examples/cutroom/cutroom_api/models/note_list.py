from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .note import Note


@_attrs_define
class NoteList:
    """A page of notes.

    Attributes:
        total: How many notes there are on all pages.
        data: The notes of this page.
    """

    total: int
    data: list[Note] | Unset = UNSET
