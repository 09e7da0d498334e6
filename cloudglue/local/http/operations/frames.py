"""Frame extractions: jobs that take frames out of a file, and the frames they took."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests, responses
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.storage.records import Kind
from cloudglue.strategies import number
from cloudglue_api import models

from .resource import Resource, answer


class Frames(Resource):
    """`/files/{file_id}/frames` and `/frames/{frame_extraction_id}`."""

    async def create(self, request: Request) -> Response:
        """POST /files/{file_id}/frames."""
        given = await requests.body(request)
        return await run_in_threadpool(self._create, request, given)

    def _create(self, request: Request, given: dict[str, Any]) -> Response:
        file = self._file(request)
        config, pictures = requests.frame_extraction(given)
        start, duration = number(config.start_time_seconds) or 0, file.info["duration_seconds"]
        if not file.info["has_video"]:
            raise HTTPError(400, "the file has no picture, only sound: there are no frames in it")
        if start >= duration:
            raise HTTPError(400, f"start_time_seconds: the file ends at {duration:g} s, before {start:g} s")
        created = self._begin(Kind.FRAMES, file, config, thumbnails=pictures)
        return answer(responses.frame_extraction(created, progress=0.0, frames=None))

    def list(self, request: Request) -> Response:
        """GET /files/{file_id}/frames."""
        file = self._file(request)
        limit, offset = requests.page(request)
        where = {"file_id = ?": file.id, "kind = ?": Kind.FRAMES}
        found, total = self._store.jobs(where, limit=limit, offset=offset)
        shown = [responses.frame_extraction_item(job) for job in found]
        return answer(models.FrameExtractionList(shown, total, limit, offset))

    async def get(self, request: Request) -> Response:
        """GET /frames/{frame_extraction_id}."""
        await self._settled(request, "frame_extraction_id")
        return await run_in_threadpool(self._get, request)

    def _get(self, request: Request) -> Response:
        stored = self._job(request, "frame_extraction_id", Kind.FRAMES)
        limit, offset = requests.page(request)
        page = None
        if stored.status == models.JobStatus.COMPLETED:
            frames = self._store.results.frames(stored.id, limit=limit, offset=offset)
            page = responses.frame_page(stored, frames, base=str(request.base_url), limit=limit, offset=offset)
        return answer(responses.frame_extraction(stored, progress=self._progress(stored), frames=page))

    def delete(self, request: Request) -> Response:
        """DELETE /frames/{frame_extraction_id}."""
        id = self._job(request, "frame_extraction_id", Kind.FRAMES).id
        if not self._end(id):
            raise HTTPError(404, f"there is no frame extraction {id!r}")
        return answer(models.FrameExtractionDeleted(UUID(id)))
