"""Where the command has videos segmented: by a client of a service or of an engine, or directly, in a worker of its own."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from uuid import uuid4

from cloudglue_api import models
from cloudglue_api.types import UNSET

from . import ahead

if TYPE_CHECKING:
    from cloudglue.client import Cloudglue
    from cloudglue.local.direct import Direct as Direct


_BY_A_SERVICE = 4


class State(NamedTuple):
    """How far it has come, as `cloudglue.Progress` says it."""

    stage: str
    fraction: float | None


class Place(Protocol):
    """Segments a video, and gives its segments and what there is to tell of it."""

    def __call__(
        self, video: Path, config: models.SegmentationConfig, pictures: bool, on_progress: Callable[[Any], object], /
    ) -> tuple[Sequence[models.Segment], Sequence[str]]:
        """Do it, with or without pictures, and tell how far it has come."""
        ...


@contextmanager
def opened(*, is_local: bool, base_url: str | None, data_dir: Path | None, pictures: bool) -> Iterator[Place]:
    """The place for some videos.

    Args:
        is_local: Whether this machine does the work.
        base_url: Where the service is, if not where the environment says.
        data_dir: Where a local engine keeps its files.
        pictures: Whether pictures are to have addresses of their own, which takes an engine that keeps them. A page holds its pictures.
    """
    if is_local and data_dir is None and not pictures:
        with on_this_machine(is_warm=True) as direct:
            yield directly(direct)
        return
    from cloudglue.client import Cloudglue

    with Cloudglue.local(data_dir) if is_local else Cloudglue(base_url=base_url) as client:
        yield _by(client)


@contextmanager
def on_this_machine(*, is_warm: bool) -> Iterator[Direct]:
    """A worker for all that is to be done here: the one that was started ahead, if there is one.

    Args:
        is_warm: Whether it will most likely look at pictures.
    """
    from cloudglue.local.direct import Direct
    from cloudglue.local.jobs.pool import quiet

    with Direct(ahead.taken() or quiet(is_warm=is_warm)) as direct:
        yield direct


def directly(direct: Direct) -> Place:
    """The place that a worker is."""
    from cloudglue.calls import uploads

    def place(
        video: Path, config: models.SegmentationConfig, pictures: bool, on_progress: Callable[[Any], object]
    ) -> tuple[Sequence[models.Segment], Sequence[str]]:
        uploads.prepare(video)  # what is not a file is told in the same words as by a client
        with TemporaryDirectory(prefix="cloudglue-", ignore_cleanup_errors=True) as folder:
            found = direct.segment(
                video,
                config,
                pictures=Path(folder, "pictures") if pictures else None,
                on_progress=lambda share: on_progress(State("segment", share)),
            )
            addresses = [UNSET if file is None else _address(file) for file in found.pictures]
        segments = zip(found.segments, addresses, strict=True)
        return [models.Segment(uuid4(), start, end, address) for (start, end), address in segments], found.warnings

    return place


def worker(*, is_local: bool, base_url: str | None) -> str:
    """Who does the work, as results remember it: where it changes, they may."""
    if is_local:
        from cloudglue.local.jobs import segmenter

        return f"this machine, {segmenter.VERSION}"
    from cloudglue_api import SERVER

    return (base_url or os.environ.get("CLOUDGLUE_BASE_URL") or SERVER).rstrip("/")


def usual_jobs(*, is_local: bool) -> int:
    """How many videos at once are of use."""
    return (os.cpu_count() or 1) if is_local else _BY_A_SERVICE


def _by(client: Cloudglue) -> Place:
    def place(
        video: Path, config: models.SegmentationConfig, pictures: bool, on_progress: Callable[[Any], object]
    ) -> tuple[Sequence[models.Segment], Sequence[str]]:
        warnings: Sequence[str] = ()

        def note(state: Any) -> None:
            nonlocal warnings
            warnings = state.warnings
            on_progress(state)

        return list(client.segment(video, config, thumbnails=pictures, on_progress=note)), warnings

    return place


def _address(picture: Path) -> str:
    """An address that holds the picture itself."""
    return f"data:image/jpeg;base64,{b64encode(picture.read_bytes()).decode()}"
