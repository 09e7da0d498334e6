"""What comes back: the headers and the body of an answer while it comes, without the key where the server sends it back."""

from __future__ import annotations

import io

from cloudglue.calls.keys import ApiKey
from cloudglue.calls.messages import Answer, Request

from . import encodings
from .exchanges import Received


class TooLarge(Exception):
    """An answer has more bytes than the caller allows."""


def answer(received: Received, body: bytes, key: ApiKey) -> Answer:
    """What came, without the key where the server sends it back."""
    return Answer(received.status, headers(received, key), key.taken_out(body))


def headers(received: Received, key: ApiKey) -> dict[str, str]:
    """The headers by their names in small letters; what came several times is joined by commas."""
    found: dict[str, str] = {}
    raw = received.headers
    sent_back = key.is_in(b"\n".join(value for _, value in raw))
    for name, value in raw:
        text = value.decode("utf-8", "replace")
        text = key.redacted(text) if sent_back else text
        lower = name.decode("latin-1").lower()
        found[lower] = f"{found[lower]}, {text}" if lower in found else text
    return found


def unpacker(received: Received) -> encodings.Unpacker | None:
    """What unpacks the body; None where it is not packed."""
    packed = [value.decode("latin-1") for name, value in received.headers if name.lower() == b"content-encoding"]
    return encodings.Unpacker(",".join(packed).split(",")) if packed else None


class Body:
    """The body of an answer while it comes: in memory once, unpacked, and no larger than the caller allows."""

    def __init__(self, request: Request, received: Received) -> None:
        self._largest = request.largest_answer
        self._unpacker = unpacker(received)
        self._held = io.BytesIO()

    def feed(self, chunk: bytes) -> None:
        """Take what came.

        Raises:
            TooLarge: It is more than the caller allows.
            EncodingError: It cannot be unpacked, or unpacks to more than JSON ever does.
        """
        for piece in self._unpacker.feed(chunk) if self._unpacker else (chunk,):
            self._held.write(piece)
            if self._largest is not None and self._held.tell() > self._largest:
                raise TooLarge(f"the answer has more than {self._largest} bytes; see the option max_answer_bytes")

    def end(self) -> bytes:
        """The whole body; nothing more comes.

        Raises:
            EncodingError: It was cut off.
        """
        if self._unpacker:
            self._unpacker.end()
        return self._held.getvalue()  # what it holds, not a copy
