"""The sub-command `split`: a file for each segment of a video."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible
from cloudglue_api.models import SegmentationStrategy as Strategy
from cloudglue_api.models import ShotDetector as Detector

from . import places, services, times
from .console import about, errors_as_messages, local_only, print_json, print_message, print_result, progress
from .export import segments_of, warnings_as_messages
from .options import asked

if TYPE_CHECKING:
    from cloudglue.exports import SplitFile
    from cloudglue.segmenting import Timed
    from cloudglue_api import models

    from .places import Direct

# typer reads these at run time, and older ones understand Optional only.
_Number = Optional[float]  # noqa: UP045
_Time = Optional[times.Time]  # noqa: UP045


def split(
    videos: Annotated[list[Path], typer.Argument(metavar="VIDEO", help="Files to split.")],
    segments: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="The segments of a file: .json, .csv, .srt, .edl …; for one video."),
    ] = None,
    detector: Annotated[Optional[Detector], typer.Option(help="Find shots: how; adaptive when left out.")] = None,  # noqa: UP045
    threshold: Annotated[_Number, typer.Option(help="Find shots: change that makes a cut; lower finds more.")] = None,
    min_seconds: Annotated[_Time, typer.Option(**times.OPTION, help="Find shots: none shorter than this.")] = None,
    max_seconds: Annotated[_Time, typer.Option(**times.OPTION, help="Find shots: longer ones are divided.")] = None,
    window: Annotated[
        _Time, typer.Option(**times.OPTION, help="In place of shots, windows of this length: 90.5, 1:30 or f1500.")
    ] = None,
    exact: Annotated[
        bool,
        typer.Option("--exact", help="Encode again, to cut at any frame. Without it, copy from keyframe to keyframe."),
    ] = False,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("-o", "--output", metavar="FOLDER", help="Where to; beside each video when left out."),
    ] = None,
    template: Annotated[
        str, typer.Option(help="The files' names, of {stem} {number} {name} {start} {end} {suffix}.")
    ] = "{stem}-{number:03}{suffix}",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there.")] = False,
    as_json: services.Json = False,
) -> None:
    """Write each segment of videos to a file of its own, and print how far its cuts were moved. All on this machine."""
    if segments and len(videos) > 1:
        raise typer.BadParameter("--segments goes with one video")
    options: dict[str, Any] = {
        "--detector": detector,
        "--threshold": threshold,
        "--min-seconds": min_seconds,
        "--max-seconds": max_seconds,
    }
    given = [n for n, value in {"--segments": segments, "--window": window, **options}.items() if value is not None]
    if len(given) > 1 and given[0] in ("--segments", "--window"):
        raise typer.BadParameter(f"{given[0]} and {given[1]} do not go together")
    with errors_as_messages(), warnings_as_messages():
        if output is not None:
            local_only("-o", output)
            if output.exists() and not output.is_dir():
                raise typer.BadParameter(f"-o {legible(str(output))} is not a folder")
        strategy = Strategy.SHOT_DETECTOR if window is None else Strategy.UNIFORM
        owned = options if window is None else {"--window": window}
        only = videos[0] if len(videos) == 1 else None
        config = None if segments else asked(strategy, owned, None, None, only).config
        failed = False
        # One worker for all: it looks for shots, and writes the files.
        with places.on_this_machine(is_warm=window is None and segments is None) as direct:
            for video in videos:
                try:
                    found = segments_of(segments, video) if segments else _found(direct, video, config)
                    if not found:
                        raise CloudglueError(f"{segments} has no segments, so there is nothing to split")
                    files = _written(direct, video, found, output or video.parent, exact, template, overwrite)
                except CloudglueError as error:
                    print_message(f"cloudglue: {about(video, error)}")
                    failed = True
                    continue
                if as_json:
                    for file in files:
                        print_json(_as_json(video, file))
                else:
                    print_result(table(files))
    if failed:
        raise typer.Exit(1)


def _found(direct: Direct, video: Path, config: models.SegmentationConfig | None) -> Sequence[Timed]:
    assert config is not None
    with progress() as on_progress:
        found, warnings = places.directly(direct)(video, config, False, on_progress)
    for text in warnings:
        print_message(f"{video}: {text}")
    if not found:
        raise CloudglueError(f"{video}: no cuts were found, so there is nothing to split")
    return found


def _written(
    direct: Direct, video: Path, found: Sequence[Timed], folder: Path, exact: bool, template: str, overwrite: bool
) -> list[SplitFile]:
    from cloudglue.exports import splitting

    wanted = splitting.planned(video, found, folder, exact=exact, template=template, overwrite=overwrite)
    with progress() as on_progress:
        files = wanted.written(direct, lambda share: on_progress(places.State("split", share)))
    for text in dict.fromkeys(text for file in files for text in file.warnings):
        print_message(text)
    return files


def _as_json(video: Path, file: SplitFile) -> dict[str, Any]:
    fields = file._asdict() | {"path": legible(str(file.path)), "warnings": list(file.warnings)}
    return {"video": legible(str(video)), **fields}


def table(files: Sequence[SplitFile]) -> str:
    """The files, a line each: start, end and length in seconds, by how much start and end were moved, and the path."""
    lines = [f"{'start':>10} {'end':>10} {'length':>10} {'moved by':>17}  file"]
    for one in files:
        times = " ".join(f"{time:>10.3f}" for time in (one.start_time, one.end_time, one.end_time - one.start_time))
        # Rounded first, since -0.000 would be not a number to print.
        moved = " ".join(f"{round(time, 3) + 0.0:>+8.3f}" for time in (one.start_moved, one.end_moved))
        lines.append(f"{times} {moved}  {one.path}")
    return "\n".join(lines)
