"""What the resources have in common: the store, and how a path's id becomes what it names."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.storage.records import FileSegment, Kind, StoredFile, StoredJob
from cloudglue.local.storage.store import Store
from cloudglue_api import models
from cloudglue_api.types import UNSET, Unset


class Resource:
    """A resource's operations. Those that are not `async` run in a thread, since they wait for the disk."""

    def __init__(self, store: Store, jobs: Jobs) -> None:
        self._store = store
        self._jobs = jobs

    def _file(self, request: Request) -> StoredFile:
        return self._file_by_id(requests.identifier(request, "file_id"))

    def _file_by_id(self, id: str) -> StoredFile:
        found = self._store.file(id)
        if found is None:
            raise HTTPError(404, f"there is no file {id!r}")
        return found

    def _file_segment(self, request: Request) -> FileSegment:
        file, id = self._file(request), requests.identifier(request, "segment_id")
        found = self._store.results.file_segment(file.id, id)
        if found is None:
            raise HTTPError(404, f"file {file.id!r} has no segment {id!r}")
        return found

    def _job(self, request: Request, name: str, kind: Kind) -> StoredJob:
        """The job that the path names.

        Args:
            request: Which has the id.
            name: Of the id in the path.
            kind: What the job must be.
        """
        id = requests.identifier(request, name)
        found = self._store.job(id, kind)
        if found is None:
            raise HTTPError(404, f"there is no {name.removesuffix('_id').replace('_', ' ')} {id!r}")
        return found

    async def _settled(self, request: Request, name: str) -> None:
        """Give the job that the path names a moment to end."""
        await self._jobs.settled(requests.identifier(request, name))

    def _begin(self, kind: Kind, file: StoredFile, config: Any, **more: Any) -> StoredJob:
        """Queue a job on a file."""
        created = self._store.add_job(kind, file.id, msgspec.json.encode(config), **more)
        if created is None:
            raise HTTPError(404, f"there is no file {file.id!r}")
        self._jobs.submit(created.id)
        return created

    def _end(self, job_id: str) -> bool:
        """End a job and forget what it found; false when there is none."""
        self._jobs.cancel(job_id)
        return self._store.delete_job(job_id)

    def _progress(self, stored: StoredJob) -> float | Unset:
        if stored.status == models.JobStatus.FAILED:
            return UNSET
        done = stored.status in (models.JobStatus.COMPLETED, models.JobStatus.NOT_APPLICABLE)
        return 1.0 if done else self._jobs.progress(stored.id)


def answer(model: Any) -> Response:
    """An answer of the API."""
    return Response(msgspec.json.encode(model), media_type="application/json")
