"""The files of the engine, as the simulation sees them."""

from __future__ import annotations

from typing import Any

import msgspec

from cloudglue.local.storage.records import Kind
from cloudglue.local.storage.store import Store
from cloudglue_api import models
from cloudglue_api.types import UNSET

from . import requests, responses
from .operations import segments

_MOST = 100
_KINDS = {"segmentation_id": Kind.SEGMENTATION, "frame_extraction_id": Kind.FRAMES, "job_id": Kind.SEGMENTS}


class StoredFootage:
    """What the store has for real."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def file(self, id: str) -> dict[str, Any] | None:
        """A file as the API shows it."""
        plain = requests.plain_id(id)
        found = None if plain is None else self._store.file(plain)
        return None if found is None else msgspec.to_builtins(responses.file(found))

    def files(self) -> list[dict[str, Any]]:
        """The newest files: an answer cites no more."""
        found, _ = self._store.files(
            before=None, after=None, order="created_at", descending=True, limit=_MOST, offset=0
        )
        return [msgspec.to_builtins(responses.file(file)) for file in found]

    def segments(self, file_id: str, segmentation_id: str | None = None) -> list[tuple[str, float, float]]:
        """The segments of a file, in the order of time; of one of its segmentations, if it is named."""
        found, _ = self._store.results.file_segments(file_id, segmentation_id=segmentation_id, limit=_MOST, offset=0)
        return [(one.id, one.start_time, one.end_time) for one in found]

    def job(self, own: str, id: str, base: str) -> dict[str, Any] | None:
        """A segments job, with the address of the engine in it; None where there is none: of other jobs webhooks do not hear."""
        stored = self._store.job(id, Kind.SEGMENTS) if own == "job_id" else None
        file = None if stored is None else self._store.file(stored.file_id)
        if stored is None or file is None:
            return None
        progress = UNSET if stored.status == models.JobStatus.FAILED else 1.0
        shown: dict[str, Any] = msgspec.to_builtins(
            segments.shown(self._store, stored, file, progress=progress, base=base)
        )
        return shown

    def has(self, own: str, id: str) -> bool:
        """Whether there is such a thing; `own` is what its id is called."""
        plain = requests.plain_id(id)
        if plain is None:
            return False
        if own == "segment_id":
            return self._store.results.has_segment(plain)
        if own == "tag_id":
            return self._store.tags.get(plain) is not None
        return own in _KINDS and self._store.job(plain, _KINDS[own]) is not None
