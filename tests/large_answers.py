"""By how many bytes an answer makes the peak of a fresh process grow: `large_answers.py sync|async URL` prints it."""

from __future__ import annotations

import asyncio
import contextlib
import sys

from memory import _peak

from cloudglue import AsyncCloudglue, Cloudglue, CloudglueError

KEY = "cg-key-of-large-answers"


def sync(url: str) -> int:
    with Cloudglue(KEY, base_url=url) as client:
        client.tags.list(limit=1)
        before = _peak()
        with contextlib.suppress(CloudglueError):
            client.tags.list()
        return _peak() - before


async def asynchronous(url: str) -> int:
    async with AsyncCloudglue(KEY, base_url=url) as client:
        await client.tags.list(limit=1)
        before = _peak()
        with contextlib.suppress(CloudglueError):
            await client.tags.list()
        return _peak() - before


if __name__ == "__main__":
    print(sync(sys.argv[2]) if sys.argv[1] == "sync" else asyncio.run(asynchronous(sys.argv[2])))
