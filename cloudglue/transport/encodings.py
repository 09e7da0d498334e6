"""Compressed answers, unpacked piece by piece, so that a small one cannot fill the memory. No I/O.

Only what can be unpacked in bounded pieces is asked for: the HTTP library's own decoders unpack all that a read brought at once.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

ACCEPTED = "gzip, deflate"
"""The value of Accept-Encoding."""
PIECE = 256 * 1024
"""Bytes that are unpacked at once."""
_TAKEN = 8 * 1024
LARGEST_RATIO = 800
"""How many times its size JSON is when it is unpacked: 3 to 9 times as answers go, 340 where 200,000 objects are the same, 690 where
3,000,000 numbers are. What is made to fill a memory reaches 1,000."""
UNSUSPICIOUS = 8 * 1024 * 1024
"""Bytes up to which any ratio is let pass."""


class EncodingError(Exception):
    """An answer that cannot be decompressed, or must not; the text says why."""


class Unpacker:
    """Unpacks the body of one answer.

    Raises:
        EncodingError: It is packed in a way that was not asked for.
    """

    def __init__(self, encodings: Iterable[str]) -> None:
        names = [name for name in (part.strip().lower() for part in encodings) if name not in ("", "identity")]
        if unknown := [name for name in names if name not in _FORMATS]:
            raise EncodingError(f"the answer is compressed as {unknown[0][:40]!r}; {ACCEPTED} was asked for")
        # The last one that was put on is the first to be taken off.
        self._layers = [_Layer(name) for name in reversed(names)]
        self._received = self._unpacked = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """What a chunk of the body unpacks to, in pieces.

        Raises:
            EncodingError: It is damaged, or grows as no JSON does.
        """
        # Little by little: a bomb is to be known by what it took so far, not by all that came with it.
        for start in range(0, len(chunk), _TAKEN):
            taken = chunk[start : start + _TAKEN]
            self._received += len(taken)
            for piece in self._through(taken, self._layers):
                self._unpacked += len(piece)
                if self._unpacked > max(UNSUSPICIOUS, self._received * LARGEST_RATIO):
                    raise EncodingError(
                        f"{self._received} bytes of the answer decompress to more than {LARGEST_RATIO} times as many, which no JSON does"
                    )
                yield piece

    def end(self) -> None:
        """Note that the body is over.

        Raises:
            EncodingError: What is packed goes on.
        """
        if any(layer.is_open for layer in self._layers):
            raise EncodingError("the answer is cut off: its compressed content is incomplete")

    def _through(self, chunk: bytes, layers: list[_Layer]) -> Iterator[bytes]:
        if not layers:
            if chunk:
                yield chunk
            return
        for piece in layers[0].feed(chunk):
            yield from self._through(piece, layers[1:])


class _Layer:
    def __init__(self, name: str) -> None:
        self._windows = list(_FORMATS[name])
        self._inflater = zlib.decompressobj(self._windows.pop(0))
        self._begun = False
        self._head = b""

    @property
    def is_open(self) -> bool:
        return self._begun and not self._inflater.eof

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._windows and not self._begun and len(self._head) + len(data) < 2:
            self._head += data  # the first two bytes tell which of the formats it is
            return
        data, self._head = self._head + data, b""
        more = bool(data)
        while more:
            if self._inflater.eof:
                if not data.startswith(b"\x1f"):
                    return  # some servers fill up with zeros
                self._inflater = zlib.decompressobj(_GZIP)  # of several members
            piece = self._inflated(data)
            self._begun = True
            if piece:
                yield piece
            data = self._inflater.unconsumed_tail or self._inflater.unused_data
            more = bool(data) or len(piece) == PIECE

    def _inflated(self, data: bytes) -> bytes:
        try:
            return self._inflater.decompress(data, PIECE)
        except zlib.error as error:
            if self._begun or not self._windows:
                raise EncodingError(f"the answer cannot be decompressed: {error}") from error
        self._inflater = zlib.decompressobj(self._windows.pop(0))
        return self._inflated(data)


_GZIP = 16 + zlib.MAX_WBITS
# `deflate` is zlib's format by the standard, and the bare one by some servers.
_FORMATS = {"gzip": (_GZIP,), "x-gzip": (_GZIP,), "deflate": (zlib.MAX_WBITS, -zlib.MAX_WBITS)}
