"""The sub-command `split`: a file for each segment of a video."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible
from cloudglue_api.models import ShotDetector as Detector

from . import places
from .console import about, errors_as_messages, print_message, print_result, progress
from .export import segments_of, warnings_as_messages

if TYPE_CHECKING:
    from cloudglue.exports import SplitFile
    from cloudglue.segmenting import Timed
    from cloudglue_api import models

# typer reads these at run time, and older ones understand Optional only.
_Seconds = Optional[float]  # noqa: UP045


def split(
    videos: Annotated[list[Path], typer.Argument(metavar="VIDEO", help="Files to split.")],
    segments: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(metavar="FILE", help="The segments of a file: .json, .csv, .srt, .edl …; for one video."),
    ] = None,
    detector: Annotated[Optional[Detector], typer.Option(help="Find shots: how; adaptive when left out.")] = None,  # noqa: UP045
    threshold: Annotated[_Seconds, typer.Option(help="Find shots: change that makes a cut; lower finds more.")] = None,
    min_seconds: Annotated[_Seconds, typer.Option(help="Find shots: none shorter than this.")] = None,
    max_seconds: Annotated[_Seconds, typer.Option(help="Find shots: longer ones are divided.")] = None,
    window: Annotated[_Seconds, typer.Option(help="In place of shots, windows of so many seconds.")] = None,
    exact: Annotated[
        bool, typer.Option("--exact", help="Encode anew, to cut at any frame; if not, copy from keyframe to keyframe.")
    ] = False,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("-o", "--output", metavar="FOLDER", help="Where to; beside each video when left out."),
    ] = None,
    template: Annotated[
        str, typer.Option(help="The files' names, of {stem} {number} {name} {start} {end} {suffix}.")
    ] = "{stem}-{number:03}{suffix}",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there.")] = False,
) -> None:
    """Write each segment of videos to a file of its own, and print how far its cuts were moved. All on this machine."""
    if segments and len(videos) > 1:
        raise typer.BadParameter("--segments goes with one video")
    shots = {
        "--detector": detector,
        "--threshold": threshold,
        "--min-seconds": min_seconds,
        "--max-seconds": max_seconds,
    }
    given = [name for name, value in {"--segments": segments, "--window": window, **shots}.items() if value is not None]
    if len(given) > 1 and given[0] in ("--segments", "--window"):
        raise typer.BadParameter(f"{given[0]} and {given[1]} do not go together")
    if output is not None and output.exists() and not output.is_dir():
        raise typer.BadParameter(f"-o {legible(str(output))} is no folder")
    with errors_as_messages(), warnings_as_messages():
        from cloudglue import strategies

        config = None
        if window is not None:
            config = strategies.uniform(window)
        elif segments is None:
            config = strategies.shot_detector(
                str(detector or Detector.ADAPTIVE),
                threshold=threshold,
                min_seconds=min_seconds,
                max_seconds=max_seconds,
            )
        done = []
        for video in videos:
            try:
                found = segments_of(segments, video) if segments else _found(video, config)
                files = _split(video, found, output or video.parent, exact, template, overwrite)
                print_result(table(files))
                done.append(True)
            except CloudglueError as error:
                print_message(f"cloudglue: {about(video, error)}")
                done.append(False)
    if not all(done):
        raise typer.Exit(1)


def _found(video: Path, config: models.SegmentationConfig | None) -> Sequence[Timed]:
    assert config is not None
    with places.opened(is_local=True, base_url=None, data_dir=None, pictures=False) as place, progress() as on_progress:
        found, warnings = place(video, config, False, on_progress)
    for text in warnings:
        print_message(f"{video}: {text}")
    if not found:
        raise CloudglueError(f"{video}: no cuts were found, so there is nothing to split")
    return found


def _split(
    video: Path, found: Sequence[Timed], folder: Path, exact: bool, template: str, overwrite: bool
) -> list[SplitFile]:
    from cloudglue import exports

    with progress() as on_progress:
        files = exports.split(
            video,
            found,
            folder,
            exact=exact,
            template=template,
            overwrite=overwrite,
            on_progress=lambda share: on_progress(places.State("split", share)),
        )
    for text in dict.fromkeys(text for file in files for text in file.warnings):
        print_message(text)
    return files


def table(files: Sequence[SplitFile]) -> str:
    """The files, a line each: start, end and length in seconds, by how much start and end were moved, and the path."""
    lines = [f"{'start':>10} {'end':>10} {'length':>10} {'moved by':>17}  file"]
    for one in files:
        times = " ".join(f"{time:>10.3f}" for time in (one.start_time, one.end_time, one.end_time - one.start_time))
        # Rounded first, since -0.000 would be no number to print.
        moved = " ".join(f"{round(time, 3) + 0.0:>+8.3f}" for time in (one.start_moved, one.end_moved))
        lines.append(f"{times} {moved}  {one.path}")
    return "\n".join(lines)
