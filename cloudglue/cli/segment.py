"""The sub-command `segment`: one video, several, or folders of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible
from cloudglue_api.models import SegmentationStrategy as Strategy
from cloudglue_api.models import ShotDetector as Detector

from . import batch, completion, found, naming, options, places, services, times
from .console import (
    about,
    errors_as_messages,
    local_only,
    nothing_found,
    print_json,
    print_message,
    print_result,
    progress,
    table,
    unwritable,
)
from .export import check_folder, warnings_as_messages

if TYPE_CHECKING:
    from cloudglue_api import models

# typer reads these at run time, and older ones understand Optional only.
_Number = Optional[float]  # noqa: UP045
_Time = Optional[times.Time]  # noqa: UP045


def segment(
    videos: Annotated[list[Path], typer.Argument(metavar="VIDEO", help="Files to segment, and folders of them.")],
    strategy: Annotated[Strategy, typer.Option(help="What decides where a segment ends.")] = Strategy.SHOT_DETECTOR,
    detector: Annotated[Optional[Detector], typer.Option(help="shot-detector: how; adaptive when left out.")] = None,  # noqa: UP045
    threshold: Annotated[
        _Number, typer.Option(help="shot-detector: change that makes a cut; lower finds more.")
    ] = None,
    min_seconds: Annotated[
        _Time,
        typer.Option(**times.OPTION, help="shot-detector: no shot shorter than this; 0.6 when left out, 600 at most."),
    ] = None,
    max_seconds: Annotated[
        _Time,
        typer.Option(
            **times.OPTION, help="shot-detector: longer shots are divided evenly; 300 when left out, 600 at most."
        ),
    ] = None,
    no_fill_gaps: Annotated[
        bool, typer.Option("--no-fill-gaps", help="shot-detector: leave gaps where they are.")
    ] = False,
    window: Annotated[_Time, typer.Option(**times.OPTION, help="uniform: length of a segment.")] = None,
    hop: Annotated[_Time, typer.Option(**times.OPTION, help="uniform: from one start to the next.")] = None,
    segments: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--segment", metavar="START-END", help="manual: a segment, 1.5-20, 0:01.5-0:20 or f30-f75; repeatable."
        ),
    ] = None,
    segments_file: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--segments", metavar="FILE", help="manual: the segments of a file: .json, .csv, .srt, .edl …"),
    ] = None,
    prompt: Annotated[Optional[str], typer.Option(help="narrative: what to look for.")] = None,  # noqa: UP045
    chapters: Annotated[Optional[int], typer.Option(help="narrative: how many chapters.")] = None,  # noqa: UP045
    start: Annotated[
        _Time, typer.Option(**times.OPTION, help="Where in the video to begin: 90.5, 1:02:03.4, f1500.")
    ] = None,
    end: Annotated[_Time, typer.Option(**times.OPTION, help="Where in the video to end.")] = None,
    local: Annotated[bool, typer.Option("--local", help="Segment on this machine, even where there is a key.")] = False,
    base_url: Annotated[Optional[str], typer.Option(help="Address of the service.")] = None,  # noqa: UP045
    data_dir: Annotated[Optional[Path], typer.Option(help="Where the local engine keeps its files.")] = None,  # noqa: UP045
    thumbnails: Annotated[
        bool, typer.Option("--thumbnails", help="Make a picture of each segment; .html always does.")
    ] = False,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "-o",
            "--output",
            help="Also write a .json, .csv, .vtt, .srt, .edl, .otio, .fcpxml or .html; several videos: only write, to a folder.",
        ),
    ] = None,
    format: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            autocompletion=completion.formats,
            help="What is written, one of `cloudglue export`; the suffix of -o says it, or json in a folder.",
        ),
    ] = None,
    table_file: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--table", metavar="FILE", help="With -o FOLDER: one .csv or .parquet over all videos."),
    ] = None,
    jobs: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option(help="With -o FOLDER: how many videos at once; one a processor here, 4 by the service."),
    ] = None,
    as_json: services.Json = False,
) -> None:
    """Print the segments of videos: number, start, end and length in seconds, and names where --segments has any.

    The service does the work where CLOUDGLUE_API_KEY holds a key, this machine where it does not or --local is given.
    The key is read from the environment only. What goes to a folder and is there already is not worked on again.
    """
    given = {
        "--window": window,
        "--hop": hop,
        "--detector": detector,
        "--threshold": threshold,
        "--min-seconds": min_seconds,
        "--max-seconds": max_seconds,
        "--no-fill-gaps": no_fill_gaps or None,
        "--segment": [times.span(text) for text in segments] if segments else None,
        "--segments": segments_file,
        "--prompt": prompt,
        "--chapters": chapters,
    }
    if jobs is not None and jobs < 1:
        raise typer.BadParameter("--jobs: 1 at least")
    with errors_as_messages():
        for option, path in (("-o", output), ("--table", table_file)):
            if path is not None:
                local_only(option, path)
        problems: list[str] = []
        listed = found.videos(videos, problems)
        if not listed and not problems:
            raise CloudglueError(
                f"There are no videos in {', '.join(map(str, videos))}; a file is tried if it is named"
            )
        is_batch = _is_batch(videos, output, format, table_file)
        if as_json and format is not None and not is_batch:
            raise typer.BadParameter("--json prints segments; what is printed by --format has a format of its own")
        on_this_machine = _is_local(local, base_url, data_dir)
        asked = options.asked(strategy, given, start, end, listed[0].path if len(listed) == 1 else None)
        form = format or ("json" if is_batch or output is None else output.suffix.lower().lstrip("."))
        pictures = thumbnails or form == "html"
        wanted = batch.Wanted(
            asked.config,
            tuple(one.name for one in asked.given),
            output or Path(),
            form,
            pictures,
            places.worker(is_local=on_this_machine, base_url=base_url),
            jobs or places.usual_jobs(is_local=on_this_machine),
            table_file,
            as_json,
        )
        if is_batch:
            batch.check(wanted, listed)
        target = None if is_batch else _target(output, format, [one.path for one in listed])
        addressed = pictures and form != "html"
        with places.opened(
            is_local=on_this_machine, base_url=base_url, data_dir=data_dir, pictures=addressed
        ) as opened:
            place = naming.after(opened, asked.given)
            if is_batch:
                batch.run(place, listed, wanted, problems)
                return
            done = [
                _segment_one(
                    partial(place, one.path, asked.config, pictures),
                    one.path,
                    asked.config,
                    target,
                    format,
                    len(listed) > 1,
                    as_json,
                )
                for one in listed
            ]
            for text in problems:
                print_message(f"cloudglue: {text}")
    if problems or not all(done):
        raise typer.Exit(1)


def _is_batch(videos: Sequence[Path], output: Path | None, format: str | None, table: Path | None) -> bool:
    """Whether results go to a folder; what does not go with it is refused."""
    several = len(videos) > 1 or videos[0].is_dir()
    if output is None:
        if table is not None:
            raise typer.BadParameter("--table is put together from the results in a folder: give -o FOLDER too")
        if format is not None and several:
            raise typer.BadParameter("--format of several videos goes with -o FOLDER")
        return False
    if not several and not os.path.isdir(output) and table is None:
        return False
    from cloudglue import exports

    if (output.suffix.lower() in exports.SUFFIXES and not os.path.isdir(output)) or (
        os.path.exists(output) and not os.path.isdir(output)
    ):
        count = f"{len(videos)} videos" if len(videos) > 1 else "the videos of a folder" if several else "a table too"
        raise typer.BadParameter(f"-o {legible(str(output))} is one file for {count}; give a folder")
    return True


def _segment_one(
    place: Callable[[Callable[[Any], object]], tuple[Sequence[models.Segment], Sequence[str]]],
    video: Path,
    config: models.SegmentationConfig,
    target: Path | None,
    format: str | None,
    titled: bool,
    as_json: bool,
) -> bool:
    """Segment one video, print its segments, write its file; tell what fails, and give whether nothing did."""
    from cloudglue import exports

    try:
        with progress() as on_progress:
            segments, warnings = place(on_progress)
        if titled and not as_json:
            print_result(f"{video}:")
        if format is not None and target is None:
            with warnings_as_messages():
                print_result(exports.as_text(segments, format, video=video).rstrip("\n"))
        elif segments and as_json:
            for one in segments:
                print_json({"video": legible(str(video)), **one.to_dict()})
        elif segments:
            print_result(table(segments))
        else:
            print_message(nothing_found(video, config))
        for text in warnings:
            print_message(f"{video}: {text}")
        if target is not None:
            try:
                with warnings_as_messages():
                    exports.write(segments, target, format=format, video=video)
            except OSError as error:
                raise unwritable(target, error) from error
            print_message(f"Wrote {target}")
    except CloudglueError as error:
        print_message(f"cloudglue: {about(video, error)}")
        return False
    except BrokenPipeError:
        raise
    except OSError as error:
        print_message(f"cloudglue: {error.filename or video}: {error.strerror or error}")
        return False
    return True


def _target(output: Path | None, format: str | None, videos: Sequence[Path]) -> Path | None:
    """The file that the segments of the only video go to; checked before any work is done."""
    from cloudglue import exports

    if output is None:
        if format is not None:
            exports.check("segments", format)
        return None
    exports.check(output, format, video=videos[0] if videos else None)
    check_folder(output)
    return output


def _is_local(local: bool, base_url: str | None, data_dir: Path | None) -> bool:
    chosen = services.is_local(local, base_url, data_dir, os.environ)
    if chosen and not local:
        print_message("CLOUDGLUE_API_KEY is not set: segmenting on this machine")
    return chosen
