"""Segments jobs: they find the shots of a video at an address, and name them all at once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests, responses
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.jobs import segmenter
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.storage.records import Kind, StoredFile, StoredJob
from cloudglue.local.storage.store import Store
from cloudglue_api import models
from cloudglue_api.types import Unset

from .files import Files
from .resource import Resource, answer

_FILE = "cloudglue://files/"


class Segments(Resource):
    """`/segments` and `/segments/{job_id}`."""

    def __init__(self, store: Store, jobs: Jobs, files: Files) -> None:
        super().__init__(store, jobs)
        self._files = files

    async def create(self, request: Request) -> Response:
        """POST /segments."""
        given = await requests.body(request)
        return await run_in_threadpool(self._create, request, given)

    def _create(self, request: Request, given: dict[str, Any]) -> Response:
        given, config = requests.segments_job(given)
        file = self._video(given["url"])
        duration, has_video = file.info["duration_seconds"], file.info["has_video"]
        reason = segmenter.objection(config, duration=duration, has_video=has_video)
        if reason is not None:
            raise HTTPError(400, reason)
        packed = msgspec.json.encode(given)
        created = self._begin(Kind.SEGMENTS, file, config, thumbnails=file.thumbnails, request=packed, url=given["url"])
        return answer(self._shown(created, request))

    def _video(self, url: str) -> StoredFile:
        if not url.startswith(_FILE):
            return self._files.fetch(url, None, thumbnails=True)
        try:
            id = str(UUID(url.removeprefix(_FILE)))
        except ValueError:
            raise HTTPError(404, f"there is no file {url[:80]!r}") from None
        return self._file_by_id(id)

    def list(self, request: Request) -> Response:
        """GET /segments."""
        limit, offset = requests.unbounded_page(request)
        status = requests.choice(request, "status", list(models.JobStatus), None)
        criteria = requests.choice(request, "criteria", list(models.SegmentsCriteria), None)
        where: dict[str, Any] = {
            "kind = ?": Kind.SEGMENTS,
            "url = ?": request.query_params.get("url"),
            "created_at < ?": requests.day(request, "created_before"),
            "created_at >= ?": requests.day(request, "created_after"),
        }
        if status == models.JobStatus.COMPLETED:
            where["status IN ('completed', 'not_applicable')"] = True
        else:
            where["status = ?"] = status
        # Of jobs that look for chapters, and of those that end as not applicable, there are none.
        if criteria == models.SegmentsCriteria.NARRATIVE or status == models.JobStatus.NOT_APPLICABLE:
            where["0"] = True
        found, total = self._store.jobs(where, limit=limit, offset=offset)
        return answer(models.SegmentsJobList([responses.segments_job_item(j) for j in found], total, limit, offset))

    async def get(self, request: Request) -> Response:
        """GET /segments/{job_id}."""
        await self._settled(request, "job_id")
        return await run_in_threadpool(self._get, request)

    def _get(self, request: Request) -> Response:
        return answer(self._shown(self._job(request, "job_id", Kind.SEGMENTS), request))

    def _shown(self, stored: StoredJob, request: Request) -> models.SegmentsJob:
        file, base = self._file_by_id(stored.file_id), str(request.base_url)
        return shown(self._store, stored, file, progress=self._progress(stored), base=base)

    def delete(self, request: Request) -> Response:
        """DELETE /segments/{job_id}."""
        id = self._job(request, "job_id", Kind.SEGMENTS).id
        if not self._end(id):
            raise HTTPError(404, f"there is no job {id!r}")
        return answer(models.SegmentsJobDeleted(UUID(id)))


def shown(
    store: Store, stored: StoredJob, file: StoredFile, *, progress: float | Unset, base: str
) -> models.SegmentsJob:
    """A segments job as the API shows it.

    Args:
        store: Which has what it found.
        stored: The job.
        file: Its video.
        progress: The share of it that is done.
        base: Where the engine is.
    """
    found = store.results.segments(stored.id, limit=-1, offset=0)
    shots = store.results.shots(stored.id, limit=-1, offset=0)
    return responses.segments_job(stored, file.info["duration_seconds"], found, shots, progress=progress, base=base)
