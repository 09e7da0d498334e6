"""A multipart upload, written to the disk while it arrives: memory stays flat, however large the file.

Starlette's own form parser would first fill the system's temporary folder, often a small or a memory disk, and the
file would then be copied from there.
"""

from __future__ import annotations

from pathlib import Path

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from cloudglue.local.settings import Settings
from cloudglue.names import received

from .errors import HTTPError
from .multipart import Received, Writer, check_room, plain_name

_WRITE_AT_ONCE = 2**20
# All parts' headers, and the parts other than the file.
_MAX_FIELDS = 2**21
_FORM = "POST /files takes multipart/form-data with a part 'file' that has a file name"


async def receive(request: Request, folder: Path, settings: Settings) -> Received:
    """Read the request's body, the file in it into `folder`.

    Raises:
        HTTPError: The body is no such form, or too large, or the file is empty.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal():
        check_room(folder, int(announced), settings.max_file_bytes + _MAX_FIELDS)
    upload = _Upload(request.headers.get("content-type", ""), folder, settings)
    chunks = request.stream()
    try:
        waiting = bytearray()
        async for chunk in chunks:
            waiting += chunk
            if len(waiting) >= _WRITE_AT_ONCE:
                await run_in_threadpool(upload.write, bytes(waiting))
                waiting.clear()
        await run_in_threadpool(upload.write, bytes(waiting))
        return await run_in_threadpool(upload.finish)
    except OSError as error:
        # To answer a client that still sends would reset its connection, and it would never see why.
        async for _ in chunks:
            pass
        raise HTTPError(507, f"the engine cannot keep the file: {error.strerror}") from error
    finally:
        upload.close()


class _Upload:
    def __init__(self, content_type: str, folder: Path, settings: Settings) -> None:
        kind, options = parse_options_header(content_type)
        if kind != b"multipart/form-data" or not options.get(b"boundary"):
            raise HTTPError(400, _FORM)
        self._folder = folder
        self._settings = settings
        self._writer: Writer | None = None
        self._fields: dict[str, bytearray] = {}
        self._room = _MAX_FIELDS
        self._complete = False
        self._parser = MultipartParser(
            options[b"boundary"],
            {
                "on_part_begin": self._begin,
                "on_header_field": self._header_name,
                "on_header_value": self._header_value,
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_finished,
                "on_part_data": self._data,
                "on_end": self._end,
            },
        )

    def write(self, data: bytes) -> None:
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise HTTPError(400, f"the body is not a multipart form: {error}") from error

    def finish(self) -> Received:
        if not self._complete:
            raise HTTPError(400, "the body ends before its last boundary; the upload was cut off")
        if self._writer is None:
            raise HTTPError(400, _FORM)
        return self._writer.finish({name: bytes(value) for name, value in self._fields.items()})

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()

    # What the parser calls, in the order of the calls

    def _begin(self) -> None:
        self._headers: dict[bytes, bytes] = {}
        self._name = self._value = b""
        self._field: bytearray | None = None

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._use(end - start)
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._use(end - start)
        self._value += data[start:end]

    def _header_end(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name = self._value = b""

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        name = options.get(b"name", b"").decode(errors="replace")
        if name != "file":
            self._field = self._fields.setdefault(name, bytearray())
        elif b"filename" not in options:
            raise HTTPError(400, _FORM)
        elif self._writer is not None:
            raise HTTPError(400, "file: given twice; upload one file at a time")
        else:
            given = received(options[b"filename"])
            self._writer = Writer(self._folder, plain_name(given.replace("%22", '"')), self._settings)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._field is None:
            assert self._writer is not None
            self._writer.write(memoryview(data)[start:end])
        else:
            self._use(end - start)
            self._field += data[start:end]

    def _end(self) -> None:
        self._complete = True

    def _use(self, count: int) -> None:
        self._room -= count
        if self._room < 0:
            raise HTTPError(400, f"the form's fields have more than {_MAX_FIELDS:,} bytes, the file not counted")
