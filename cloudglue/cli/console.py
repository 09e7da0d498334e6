"""What the command line shows: tables on stdout; progress, news and failures on stderr."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import as_address, legible

from .option_names import as_options

if TYPE_CHECKING:
    from pathlib import Path

    from cloudglue_api import models


# A disk, a share of one, or a file that may not become as large.
FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


def table(segments: Sequence[models.Segment]) -> str:
    """The segments, a line each: number, start, end and length in seconds, and the name where any has one."""
    digits = max(len(str(len(segments))), 2)
    names = [getattr(one, "name", None) or "" for one in segments]
    lines = [f"{'#':>{digits}} {'start':>10} {'end':>10} {'length':>10}{'  name' if any(names) else ''}"]
    for number, (one, name) in enumerate(zip(segments, names, strict=True), 1):
        length = one.end_time - one.start_time
        line = f"{number:>{digits}} {one.start_time:>10.3f} {one.end_time:>10.3f} {length:>10.3f}"
        lines.append(f"{line}  {name}" if name else line)
    return "\n".join(lines)


def nothing_found(video: Path, config: models.SegmentationConfig) -> str:
    """What is to be told of a video that has no segments."""
    return f"{video}: no shots found" if config.strategy == "shot-detector" else f"{video}: no segments"


def is_terminal(stream: Any) -> bool:
    """Whether people look at the stream. There is none where it was closed."""
    return stream is not None and bool(stream.isatty())


def terminal() -> Any:
    """The terminal that stderr is, as rich knows it; None where it is none."""
    # Where rich would say the same, without importing it.
    if not is_terminal(sys.stderr) and not {"FORCE_COLOR", "TTY_COMPATIBLE"} & os.environ.keys():
        return None
    from rich.console import Console

    console = Console(stderr=True)
    # rich before 14.3 ends even a disabled bar with an empty line
    return console if console.is_terminal else None


@contextmanager
def progress() -> Iterator[Any]:
    """A bar for each stage on stderr, gone when done; nothing where stderr is not a terminal."""
    console = terminal()
    if console is None:
        yield lambda _: None
        return
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    names = {"upload": "Uploading", "segment": "Segmenting", "split": "Splitting"}
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[str, Any] = {}

        def on_progress(state: Any) -> None:
            stage: str = state.stage
            if stage not in tasks:
                tasks[stage] = bars.add_task(names.get(stage, stage), total=None)
            known = state.fraction is not None
            bars.update(tasks[stage], total=1.0 if known else None, completed=state.fraction if known else None)

        yield on_progress


@contextmanager
def errors_as_messages(stopped: str = "interrupted") -> Iterator[None]:
    """Every failure that is not a bug is a message on stderr and an exit status."""
    try:
        yield
    except KeyboardInterrupt:
        print_message(stopped)
        raise typer.Exit(130) from None
    except CloudglueError as error:
        print_message(f"cloudglue: {error}")
        raise typer.Exit(1) from None


def print_result(text: str) -> None:
    """Say a result, or a part of one.

    Raises:
        CloudglueError: Standard output takes no more, as on a full disk.
    """
    _say(text, nl=True)


def _say(text: str, *, nl: bool) -> None:
    try:
        typer.echo(_writable(text, sys.stdout), nl=nl)
    except BrokenPipeError:
        raise  # who reads it has enough
    except OSError as error:
        raise CloudglueError(f"standard output cannot be written: {error.strerror or error}") from error


def print_part(text: str) -> None:
    """Say a part of a result at once, without ending the line. What a terminal would obey is left out of it."""
    safe = "".join(one for one in text if one.isprintable() or one in "\n\t" or "\ud800" <= one <= "\udfff")
    _say(safe, nl=False)


def print_json(value: Any) -> None:
    """Say a result as one line of JSON, which every stream can take.

    Raises:
        CloudglueError: Standard output takes no more.
    """
    import json

    print_result(json.dumps(value))


def local_only(option: str, path: Path) -> None:
    """Refuse an address where something is written: a folder of that name would be made.

    Raises:
        CloudglueError: It is one.
    """
    if address := as_address(path):
        raise CloudglueError(
            f"{option} {address} is an address: name a file or folder of this machine, and copy from there"
        )


def unwritable(path: Path, error: OSError) -> CloudglueError:
    """What to say of a file that cannot be written, and what to do."""
    room = "make room there, or choose another folder" if error.errno in FULL else "choose another place"
    return CloudglueError(f"{path} cannot be written: {error.strerror or error}; {room}")


def about(video: Path, error: object) -> str:
    """What went wrong with a video, with its whole path: in many folders there are files of one name."""
    said, path, name = as_options(str(error)), legible(str(video)), legible(video.name)
    if path in said:
        return said
    return path + said.removeprefix(name) if said.startswith(name) else f"{path}: {said}"


def print_message(text: str) -> None:
    """Say something that is not a result."""
    with suppress(OSError):  # there is nobody left to tell
        typer.echo(_writable(text, sys.stderr), err=True)


def _writable(text: str, stream: Any) -> str:
    """The text as the stream can take it: not every terminal and not every pipe takes every letter of a name."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return legible(text).encode(encoding, "backslashreplace").decode(encoding)
