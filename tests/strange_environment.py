"""What a call does in the environment of this process: `strange_environment.py URL` prints a line for each client.

OK                            the right answer
ConfigError: the environment… an error of ours, with its text
!TypeError: …                 anything else: a promise is broken
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from cloudglue import AsyncCloudglue, Cloudglue, CloudglueError

KEY = "cg-key-of-a-strange-environment"
OPTIONS: dict[str, Any] = {"timeout": 5, "max_retries": 0}


def said(error: Exception) -> str:
    mark = "" if isinstance(error, CloudglueError) else "!"
    return f"{mark}{type(error).__name__}: {' '.join(str(error).split())}"


def sync(url: str) -> str:
    try:
        with Cloudglue(KEY, base_url=url, **OPTIONS) as client:
            client.tags.list()
    except Exception as error:
        return said(error)
    return "OK"


def asynchronous(url: str) -> str:
    async def call() -> None:
        async with AsyncCloudglue(KEY, base_url=url, **OPTIONS) as client:
            await client.tags.list()

    try:
        asyncio.run(call())
    except Exception as error:
        return said(error)
    return "OK"


def local() -> str:
    try:
        with Cloudglue.local() as client:
            client.tags.list()
    except Exception as error:
        return said(error)
    return "OK"


if __name__ == "__main__":
    out = sys.stdout or open(sys.argv[2], "w")  # noqa: SIM115 - for a process without standard output
    print(
        *([local()] if sys.argv[1] == "local" else [sync(sys.argv[1]), asynchronous(sys.argv[1])]), sep="\n", file=out
    )
    out.flush()
