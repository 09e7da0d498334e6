"""The segments of a file, whichever of its segmentations found them, with metadata of their own."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests, responses
from cloudglue_api import models

from .resource import Resource, answer


class FileSegments(Resource):
    """`/files/{file_id}/segments`."""

    def list(self, request: Request) -> Response:
        """GET /files/{file_id}/segments."""
        file = self._file(request)
        limit, offset = requests.page(request)
        found, total = self._store.results.file_segments(
            file.id,
            start_after=requests.seconds(request, "start_time_after"),
            end_before=requests.seconds(request, "end_time_before"),
            shortest=requests.seconds(request, "min_duration"),
            longest=requests.seconds(request, "max_duration"),
            limit=limit,
            offset=offset,
        )
        shown = [responses.file_segment(segment, str(request.base_url)) for segment in found]
        return answer(models.FileSegmentList(shown, total, limit, offset))

    def get(self, request: Request) -> Response:
        """GET /files/{file_id}/segments/{segment_id}."""
        return answer(responses.file_segment(self._file_segment(request), str(request.base_url)))

    async def update(self, request: Request) -> Response:
        """PUT /files/{file_id}/segments/{segment_id}."""
        given = await requests.optional_body(request)
        return await run_in_threadpool(self._update, request, given)

    def _update(self, request: Request, given: dict[str, Any]) -> Response:
        segment = self._file_segment(request)
        given = requests.checked(models.FileSegmentUpdate, given, "the segment update")
        if "metadata" in given:
            self._store.results.describe_segment(segment.id, given["metadata"])
        return self.get(request)
