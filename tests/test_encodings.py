"""Compressed answers: unpacked whatever they are packed with, and given up where they are bombs."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import APIConnectionError
from cloudglue.transport.encodings import LARGEST_RATIO, UNSUSPICIOUS, EncodingError, Unpacker

TAGS = json.dumps({"object": "list", "data": [], "total": 7, "limit": 50, "offset": 0}).encode()


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": gzip.compress(TAGS),
    "x-gzip": gzip.compress(TAGS),
    "GZIP": gzip.compress(TAGS),
    "identity": TAGS,
    "deflate": zlib.compress(TAGS),
    "deflate ": bare(TAGS),
    "gzip, gzip": gzip.compress(gzip.compress(TAGS)),
    "deflate, gzip": gzip.compress(zlib.compress(TAGS)),
    "identity, gzip": gzip.compress(TAGS),
    " gzip": gzip.compress(TAGS[:9]) + gzip.compress(TAGS[9:]) + b"\0\0",
}


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return b"".join(packer.compress(b" " * 2**20) for _ in range(size // 2**20)) + packer.flush()


@pytest.mark.parametrize("encoding", PACKED)
def test_an_answer_is_unpacked_whatever_it_is_packed_with(scripted: Any, server: ScriptedServer, encoding: str) -> None:
    server.script(Reply(200, PACKED[encoding], {"content-encoding": encoding}))

    assert scripted.tags.list().total == 7
    assert server.asked[0].headers["Accept-Encoding"] == "gzip, deflate"


@pytest.mark.parametrize("encoding", PACKED)
@pytest.mark.parametrize("size", [1, 2, 7])
def test_it_may_be_cut_anywhere(encoding: str, size: int) -> None:
    unpacker, packed = Unpacker(encoding.split(",")), PACKED[encoding]

    pieces = [piece for i in range(0, len(packed), size) for piece in unpacker.feed(packed[i : i + size])]
    unpacker.end()

    assert b"".join(pieces) == TAGS


@pytest.mark.parametrize(
    ("encoding", "body", "said"),
    [
        ("br", b"\x1b\x03", "compressed as 'br'; gzip, deflate was asked for"),
        ("zstd", b"\x28\xb5", "compressed as 'zstd'"),
        ("gzip", b"no gzip", "cannot be decompressed"),
        ("deflate", b"\xff\xff\xff", "cannot be decompressed"),
        ("gzip", gzip.compress(TAGS, mtime=0)[:-9], "cut off"),
    ],
)
def test_what_cannot_be_unpacked_is_said_so(
    scripted: Any, server: ScriptedServer, encoding: str, body: bytes, said: str
) -> None:
    server.script(Reply(200, body, {"content-encoding": encoding}))

    with pytest.raises(APIConnectionError, match=said):
        scripted.with_options(max_retries=0).tags.list()


@pytest.mark.parametrize(("encoding", "layers"), [("gzip", 1), ("gzip, gzip", 2)])
def test_a_bomb_is_given_up_early_and_not_asked_for_again(
    scripted: Any, server: ScriptedServer, encoding: str, layers: int
) -> None:
    body = bomb(64 * 2**20)
    server.script(Reply(200, body if layers == 1 else gzip.compress(body), {"content-encoding": encoding}))

    with pytest.raises(APIConnectionError, match="which no JSON does"):
        scripted.tags.list()

    assert len(server.asked) == 1


def test_a_piece_is_never_larger_than_it_may_be() -> None:
    sizes = []

    with pytest.raises(EncodingError):
        sizes.extend(len(piece) for piece in Unpacker(["gzip"]).feed(bomb(64 * 2**20)))

    assert max(sizes, default=0) <= 2**18


def test_no_json_of_the_kind_that_services_send_is_taken_for_a_bomb() -> None:
    segment = {"id": "x", "start_time": 0, "end_time": 1, "thumbnail_url": "https://a.b/c"}
    alike = json.dumps([segment] * 300_000).encode()

    unpacked = sum(len(piece) for piece in Unpacker(["gzip"]).feed(gzip.compress(alike)))

    assert UNSUSPICIOUS < len(alike) == unpacked < LARGEST_RATIO * len(gzip.compress(alike))
