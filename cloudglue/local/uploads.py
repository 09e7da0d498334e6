"""A multipart upload, written to the disk while it arrives: memory stays flat, however large the file.

Starlette's own form parser would first fill the system's temporary folder, often a small or a memory disk, and the
file would then be copied from there.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from .refusals import Refusal

_WRITE_AT_ONCE = 2**20
_MAX_FIELD = 2**20
_FORM = "POST /files takes multipart/form-data with a part 'file' that has a file name"


@frozen
class Received:
    """An upload that is complete and on the disk."""

    path: Path
    filename: str
    fields: dict[str, bytes]
    """The other parts of the form."""


async def receive(request: Request, folder: Path) -> Received:
    """Read the request's body, the file in it into `folder`.

    Raises:
        Refusal: The body is no such form, the file is empty, or there is no room for it.
    """
    upload = _Upload(request.headers.get("content-type", ""), folder)
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
        raise Refusal(507, f"the engine cannot keep the file: {error.strerror}") from error
    finally:
        upload.close()


class _Upload:
    def __init__(self, content_type: str, folder: Path) -> None:
        kind, options = parse_options_header(content_type)
        if kind != b"multipart/form-data" or not options.get(b"boundary"):
            raise Refusal(400, _FORM)
        self._folder = folder
        self._file: BinaryIO | None = None
        self._path: Path | None = None
        self._filename = ""
        self._fields: dict[str, bytearray] = {}
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
            raise Refusal(400, f"the body is no multipart form: {error}") from error

    def finish(self) -> Received:
        if not self._complete:
            raise Refusal(400, "the body ends before its last boundary; the upload was cut off")
        if self._file is None or self._path is None:
            raise Refusal(400, _FORM)
        if not self._file.tell():
            raise Refusal(400, f"file: {self._filename} is empty, 0 bytes")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return Received(self._path, self._filename, {name: bytes(value) for name, value in self._fields.items()})

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # what was not written yet, on a full disk; it has been told
                self._file.close()

    # What the parser calls, in the order of the calls

    def _begin(self) -> None:
        self._headers: dict[bytes, bytes] = {}
        self._name = self._value = b""
        self._field: bytearray | None = None

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
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
            raise Refusal(400, _FORM)
        elif self._file is not None:
            raise Refusal(400, "file: given twice; upload one file at a time")
        else:
            self._filename = _plain_name(options[b"filename"].decode(errors="replace"))
            self._path = self._folder / f"content{_suffix(self._filename)}"
            self._file = self._path.open("xb")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._field is None:
            assert self._file is not None
            self._file.write(memoryview(data)[start:end])
        else:
            self._field += data[start:end]
            if len(self._field) > _MAX_FIELD:
                raise Refusal(400, "a field of the form is longer than 1 MB")

    def _end(self) -> None:
        self._complete = True


def _plain_name(name: str) -> str:
    """The name without folders and control characters."""
    plain = re.sub(r"[\x00-\x1f\x7f]", "", re.split(r"[/\\]", name.replace("%22", '"'))[-1]).strip()
    return plain[-255:] or "upload"


def _suffix(name: str) -> str:
    """The name's ending where it is a harmless one; it helps FFmpeg to tell some formats apart."""
    found: Any = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found.group().lower() if found else ""
