"""Segmentations: jobs that cut a file, and the segments they found."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests, responses
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.jobs import segmenter
from cloudglue.local.storage.records import Kind
from cloudglue_api import models

from .resource import Resource, answer


class Segmentations(Resource):
    """`/files/{file_id}/segmentations` and `/segmentations/{segmentation_id}`."""

    async def create(self, request: Request) -> Response:
        """POST /files/{file_id}/segmentations."""
        given = await requests.body(request)
        return await run_in_threadpool(self._create, request, given)

    def _create(self, request: Request, given: dict[str, Any]) -> Response:
        file = self._file(request)
        config, thumbnails = requests.segmentation(given)
        duration, has_video = file.info["duration_seconds"], file.info["has_video"]
        reason = segmenter.objection(config, duration=duration, has_video=has_video)
        if reason is not None:
            raise HTTPError(400, reason)
        wanted = file.thumbnails if thumbnails is None else thumbnails
        created = self._begin(Kind.SEGMENTATION, file, config, thumbnails=wanted)
        return answer(responses.segmentation(created, progress=0.0, page=None))

    def list(self, request: Request) -> Response:
        """GET /files/{file_id}/segmentations."""
        file = self._file(request)
        limit, offset = requests.page(request)
        where = {"file_id = ?": file.id, "kind = ?": Kind.SEGMENTATION}
        found, total = self._store.jobs(where, limit=limit, offset=offset)
        return answer(models.SegmentationList([responses.list_item(s) for s in found], total, limit, offset))

    async def get(self, request: Request) -> Response:
        """GET /segmentations/{segmentation_id}."""
        await self._settled(request, "segmentation_id")
        return await run_in_threadpool(self._get, request)

    def _get(self, request: Request) -> Response:
        stored = self._job(request, "segmentation_id", Kind.SEGMENTATION)
        limit, offset = requests.page(request, usual=10)
        page = None
        if stored.status == models.JobStatus.COMPLETED:
            segments = self._store.results.segments(stored.id, limit=limit, offset=offset)
            shots = self._store.results.shots(stored.id, limit=limit, offset=offset)
            page = responses.page(stored, segments, shots, base=str(request.base_url), limit=limit, offset=offset)
        return answer(responses.segmentation(stored, progress=self._progress(stored), page=page))

    def delete(self, request: Request) -> Response:
        """DELETE /segmentations/{segmentation_id}."""
        id = self._job(request, "segmentation_id", Kind.SEGMENTATION).id
        if not self._end(id):
            raise HTTPError(404, f"there is no segmentation {id!r}")
        return answer(models.SegmentationDeleted(UUID(id)))
