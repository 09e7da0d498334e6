"""How far many videos have come: a bar for all and one for each that is under way, with rate and time left, where stderr is a terminal."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cloudglue.names import legible

from .console import terminal


class Bars:
    """Shows nothing; what is told is for a terminal.

    Args:
        shown: What draws, `rich.progress.Progress`; None where nobody looks.
        count: How many videos there are.
        size: How many bytes they have together.
    """

    def __init__(self, shown: Any, count: int, size: int) -> None:
        self._shown = shown
        self._count, self._ended = count, 0
        self._bytes = 0.0
        self._under_way: dict[Path, tuple[Any, int]] = {}
        self._shares: dict[Path, float] = {}
        self._guard = threading.Lock()
        self._all = shown and shown.add_task(f"0 of {count} videos", total=size)

    def begin(self, video: Path, size: int) -> Callable[[Any], None]:
        """Take up a video; what is given is to be called with its progress."""
        if self._shown is None:
            return lambda _: None
        task = self._shown.add_task(legible(video.name)[-40:], total=size)
        stage = ""
        with self._guard:
            self._under_way[video] = task, size

        def on_progress(state: Any) -> None:
            nonlocal stage
            if stage not in ("", state.stage):
                self._shown.reset(task)
            stage = state.stage
            if state.fraction is not None:
                self._shown.update(task, completed=state.fraction * size)
                if stage == "segment":
                    self._moved(video, state.fraction * size)

        return on_progress

    def end(self, video: Path, size: int) -> None:
        """A video is done with, whatever came of it."""
        if self._shown is None:
            return
        if (found := self._under_way.pop(video, None)) is not None:
            self._shown.remove_task(found[0])
        self._ended += 1
        self._moved(video, size)
        self._shown.update(self._all, description=f"{self._ended} of {self._count} videos")

    def _moved(self, video: Path, done: float) -> None:
        with self._guard:
            self._bytes += done - self._shares.get(video, 0.0)
            self._shares[video] = done
            self._shown.update(self._all, completed=self._bytes)


@contextmanager
def bars(count: int, size: int) -> Iterator[Bars]:
    """Bars for so many videos; gone when done."""
    console = terminal()
    if console is None:
        yield Bars(None, count, size)
        return
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    description = TextColumn("{task.description}", markup=False)
    columns = (description, BarColumn(), TaskProgressColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        yield Bars(shown, count, size)
