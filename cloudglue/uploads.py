"""A file on its way to the service: read in chunks, never held whole."""

from __future__ import annotations

import mimetypes
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from attrs import field, frozen

from cloudglue_api.types import Upload, Uploadable

from . import answers
from .errors import UploadError

CHUNK = 256 * 1024


@frozen
class Prepared:
    """What is uploaded, looked at: its name, its size in bytes, and where its bytes come from."""

    name: str
    size: int
    source: Path | bytes | IO[bytes] = field(repr=False)
    on_progress: Callable[[int, int], object] | None = field(default=None, repr=False)

    def chunks(self) -> Iterator[bytes]:
        """The bytes, from the beginning each time; `on_progress` hears how many have gone, of how many.

        Raises:
            UploadError: The file became shorter or longer since its size was taken.
        """
        sent = 0
        for chunk in self._readable():
            sent += len(chunk)
            if sent > self.size:
                raise UploadError(f"{self.name}: grew while it was sent; it had {self.size} bytes at first")
            yield chunk
            if self.on_progress is not None:
                self.on_progress(sent, self.size)
        if sent < self.size:
            raise UploadError(f"{self.name}: ended at {sent} bytes while it was sent; it had {self.size} at first")

    def _readable(self) -> Iterator[bytes]:
        try:
            yield from self._read()
        except (OSError, ValueError) as error:
            raise UploadError(f"{self.name}: cannot be read on: {getattr(error, 'strerror', None) or error}") from error

    def _read(self) -> Iterator[bytes]:
        if isinstance(self.source, bytes):
            view = memoryview(self.source)
            yield from (bytes(view[i : i + CHUNK]) for i in range(0, len(view), CHUNK))
        elif isinstance(self.source, Path):
            with self.source.open("rb") as stream:
                yield from iter(lambda: stream.read(CHUNK), b"")
        else:
            self.source.seek(0)
            yield from iter(lambda: self.source.read(CHUNK), b"")  # type: ignore[union-attr]


def prepare(
    source: Uploadable, *, filename: str | None = None, on_progress: Callable[[int, int], object] | None = None
) -> Prepared:
    """Look at what is to be uploaded, before anything is sent.

    Args:
        source: A path, a binary file object that can seek, or bytes.
        filename: The name that the service sees; the file's own when left out, and needed for bytes.
        on_progress: Called with the bytes sent so far and the size in bytes.

    Raises:
        UploadError: It is missing, empty, a folder, or nothing that can be read.
    """
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        try:
            size = path.stat().st_size
            if not path.is_file():
                raise UploadError(f"{path}: is no file")
            with path.open("rb"):
                pass
        except FileNotFoundError:
            raise UploadError(f"{path}: no such file") from None
        except (OSError, ValueError) as error:
            raise UploadError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
        upload = Prepared(filename or path.name, size, path, on_progress)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        upload = Prepared(filename or "video.mp4", len(source), bytes(source), on_progress)
    elif hasattr(source, "read") and hasattr(source, "seek"):
        try:
            size = source.seek(0, os.SEEK_END)
            source.seek(0)
        except (OSError, ValueError) as error:
            raise UploadError(f"{getattr(source, 'name', 'the file')}: cannot be read: {error}") from error
        name = getattr(source, "name", None)
        upload = Prepared(
            filename or (Path(name).name if isinstance(name, str) else "video.mp4"), size, source, on_progress
        )
    else:
        raise UploadError(f"{type(source).__name__} cannot be uploaded; give a path, a binary file object or bytes")
    if upload.size == 0:
        raise UploadError(f"{upload.name}: is empty")
    return upload


class Multipart:
    """The body of an upload: form fields, then the file. Iterable again, with a size known beforehand."""

    def __init__(self, fields: Mapping[str, str], name: str, upload: Prepared) -> None:
        self._upload = upload
        self._boundary = secrets.token_hex(16)
        kind = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
        head = "".join(self._part(field) + f"\r\n{value}\r\n" for field, value in fields.items())
        head += self._part(name, upload.name) + f"Content-Type: {kind}\r\n\r\n"
        self._head = head.encode()
        self._tail = f"\r\n--{self._boundary}--\r\n".encode()

    @property
    def headers(self) -> dict[str, str]:
        """The headers that the request needs for this body."""
        size = len(self._head) + self._upload.size + len(self._tail)
        return {"Content-Type": f"multipart/form-data; boundary={self._boundary}", "Content-Length": str(size)}

    def __iter__(self) -> Iterator[bytes]:
        yield self._head
        yield from self._upload.chunks()
        yield self._tail

    def _part(self, name: str, filename: str | None = None) -> str:
        more = "" if filename is None else f'; filename="{_quoted(filename)}"'
        return f'--{self._boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"{more}\r\n'


def multipart(body: Mapping[str, Any]) -> Multipart:
    """The body of an upload from its fields, of which exactly one is an Upload; mappings are sent as JSON text."""
    name, given = next((name, value) for name, value in body.items() if isinstance(value, Upload))
    upload = prepare(given.source, filename=given.filename, on_progress=given.on_progress)
    fields = {k: v if isinstance(v, str) else answers.encode(v).decode() for k, v in body.items() if k != name}
    return Multipart(fields, name, upload)


def _quoted(text: str) -> str:
    """A name inside quotes, as the HTML standard writes it: UTF-8, with quotes and line breaks percent-encoded."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").encode("utf-8", "replace").decode()
