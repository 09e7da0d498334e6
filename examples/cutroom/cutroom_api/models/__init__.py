"""Contains all the data models used in inputs/outputs; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..types import FIRST_USE

if TYPE_CHECKING:
    from .clip import Clip as Clip
    from .clip_list import ClipList as ClipList
    from .clip_upload import ClipUpload as ClipUpload
    from .cuts import Cuts as Cuts
    from .deleted import Deleted as Deleted
    from .detector import Detector as Detector
    from .detector_kind import DetectorKind as DetectorKind
    from .error import Error as Error
    from .new_cuts import NewCuts as NewCuts
    from .new_note import NewNote as NewNote
    from .note import Note as Note
    from .note_list import NoteList as NoteList
    from .shot import Shot as Shot
    from .shot_page import ShotPage as ShotPage
    from .status import Status as Status

_MODULES = {
    "Clip": "clip",
    "ClipList": "clip_list",
    "ClipUpload": "clip_upload",
    "Cuts": "cuts",
    "Deleted": "deleted",
    "Detector": "detector",
    "DetectorKind": "detector_kind",
    "Error": "error",
    "NewCuts": "new_cuts",
    "NewNote": "new_note",
    "Note": "note",
    "NoteList": "note_list",
    "Shot": "shot",
    "ShotPage": "shot_page",
    "Status": "status",
}

__all__ = (
    "Clip",
    "ClipList",
    "ClipUpload",
    "Cuts",
    "Deleted",
    "Detector",
    "DetectorKind",
    "Error",
    "NewCuts",
    "NewNote",
    "Note",
    "NoteList",
    "Shot",
    "ShotPage",
    "Status",
)


if not TYPE_CHECKING:  # a checker that sees it takes every name for there

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        with FIRST_USE:
            value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
