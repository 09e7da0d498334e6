"""Programs that are run on the way to a release. One that fails ends the release, with all that it printed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path


class NotReady(Exception):
    """The repository cannot be released as it is; the message says what to do."""


def run(command: Sequence[str], folder: Path, **environment: str) -> str:
    """What a program prints.

    Args:
        command: The program and its arguments.
        folder: Where it runs.
        environment: Variables that it has beside those of this process.

    Raises:
        NotReady: It failed.
    """
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )  # git and programs of this environment, no shell # nosec B603
    if done.returncode:
        raise NotReady(f"{' '.join(command)[:200]}\n{done.stdout}{done.stderr}")
    return done.stdout
