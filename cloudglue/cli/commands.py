"""What the command line offers: segment videos, export what was found, serve the local engine."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible
from cloudglue_api.models import SegmentationStrategy as Strategy
from cloudglue_api.models import ShotDetector as Detector

from . import places, resources, services, times
from .asking import ask
from .console import errors_as_messages, print_json, print_message, print_result, progress, table
from .doctor import doctor
from .export import export, segments_of, warnings_as_messages
from .split import split
from .waiting import wait

if TYPE_CHECKING:
    from cloudglue_api import models

app = typer.Typer(
    cls=resources.Group,
    help="Find the segments of a video.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help and errors: they are read in logs too
    pretty_exceptions_enable=False,
)


# Options that go with one strategy only, and the strategy.
_OWNERS: Mapping[str, Strategy] = {
    "--window": Strategy.UNIFORM,
    "--hop": Strategy.UNIFORM,
    "--detector": Strategy.SHOT_DETECTOR,
    "--threshold": Strategy.SHOT_DETECTOR,
    "--min-seconds": Strategy.SHOT_DETECTOR,
    "--max-seconds": Strategy.SHOT_DETECTOR,
    "--no-fill-gaps": Strategy.SHOT_DETECTOR,
    "--segment": Strategy.MANUAL,
    "--segments": Strategy.MANUAL,
    "--prompt": Strategy.NARRATIVE,
    "--chapters": Strategy.NARRATIVE,
}

# typer reads these at run time, and older ones understand Optional only.
_Number = Optional[float]  # noqa: UP045
_Time = Optional[times.Time]  # noqa: UP045
_AS_TIME: dict[str, Any] = {"parser": times.point, "metavar": "TIME"}


def _version(asked: bool) -> None:
    if asked:
        from cloudglue import __version__

        typer.echo(f"cloudglue-client {__version__}")
        raise typer.Exit


@app.callback()
def _cloudglue(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Find the segments of a video, by the Cloudglue service or on this machine."""


@app.command()
def segment(
    videos: Annotated[list[Path], typer.Argument(metavar="VIDEO", help="Files to segment.")],
    strategy: Annotated[Strategy, typer.Option(help="What decides where a segment ends.")] = Strategy.SHOT_DETECTOR,
    detector: Annotated[Optional[Detector], typer.Option(help="shot-detector: how; adaptive when left out.")] = None,  # noqa: UP045
    threshold: Annotated[
        _Number, typer.Option(help="shot-detector: change that makes a cut; lower finds more.")
    ] = None,
    min_seconds: Annotated[_Time, typer.Option(**_AS_TIME, help="shot-detector: no shot shorter than this.")] = None,
    max_seconds: Annotated[_Time, typer.Option(**_AS_TIME, help="shot-detector: longer shots are divided.")] = None,
    no_fill_gaps: Annotated[bool, typer.Option("--no-fill-gaps", help="shot-detector: holes may remain.")] = False,
    window: Annotated[_Time, typer.Option(**_AS_TIME, help="uniform: length of a segment.")] = None,
    hop: Annotated[_Time, typer.Option(**_AS_TIME, help="uniform: from one start to the next.")] = None,
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
        _Time, typer.Option(**_AS_TIME, help="Where in the video to begin: 90.5, 1:02:03.4, f1500.")
    ] = None,
    end: Annotated[_Time, typer.Option(**_AS_TIME, help="Where in the video to end.")] = None,
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
            help="Also write a .json, .csv, .vtt, .srt, .edl, .otio, .fcpxml or .html; a folder for several videos.",
        ),
    ] = None,
    as_json: services.Json = False,
) -> None:
    """Print the segments of videos: number, start, end and length in seconds.

    The service does the work where CLOUDGLUE_API_KEY holds a key, this machine where it does not or --local is given.
    The key is read from the environment only.
    """
    options = {
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
    with errors_as_messages():
        on_this_machine = _is_local(local, base_url, data_dir)
        config = _config(strategy, options, start, end, videos)
        targets = _targets(videos, output)
        pictures = [thumbnails or (target is not None and target.suffix.lower() == ".html") for _, target in targets]
        with places.opened(
            is_local=on_this_machine, base_url=base_url, data_dir=data_dir, pictures=any(pictures)
        ) as place:
            done = [
                _segment_one(partial(place, video, config, wanted), video, config, target, len(videos) > 1, as_json)
                for (video, target), wanted in zip(targets, pictures, strict=True)
            ]
    if not all(done):
        raise typer.Exit(1)


app.command()(export)
app.command()(split)
app.command()(ask)
app.command()(wait)
app.command()(doctor)


@app.command()
def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen on; of this machine, unless others shall reach it.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 8123,
    data_dir: Annotated[Optional[Path], typer.Option(help="Where files, jobs and results are kept.")] = None,  # noqa: UP045
    api_key: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            envvar="CLOUDGLUE_API_KEY", show_envvar=True, help="Key to ask for; made and printed when left out."
        ),
    ] = None,
    sync_folder: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Option(help="A folder from which files may be fetched by their file:// addresses; may be repeated."),
    ] = None,
    sync_loopback: Annotated[bool, typer.Option(help="Fetch files from servers on this machine.")] = False,
    simulate: Annotated[
        bool,
        typer.Option("--simulate", help="Simulate what needs the service: descriptions, searches, chats and all else."),
    ] = False,
    seed: Annotated[int, typer.Option(help="With --simulate: the same seed gives the same ids.")] = 0,
    job_seconds: Annotated[float, typer.Option(help="With --simulate: how long a simulated job takes.")] = 0.0,
    allow_remote: Annotated[
        bool,
        typer.Option("--allow-remote", help="With --simulate: listen where other machines reach it, as --host says."),
    ] = False,
    as_json: services.Json = False,
) -> None:
    """Run the local engine for other programs, until Ctrl-C."""
    with errors_as_messages(stopped="stopped"):
        from cloudglue.local import keys
        from cloudglue.local import serve as run_engine  # says what to install where the extra is missing
        from cloudglue.local.http.server import default_folder
        from cloudglue.local.settings import Settings, Simulation

        folder = data_dir or default_folder()
        key = api_key or keys.new()

        def ready(url: str) -> None:
            if as_json:
                print_json({"url": url, "data_dir": legible(str(folder)), "key": None if api_key else key})
                return
            print_result(f"Listening on {url}, data in {folder}")
            print_result(f"Key: {'the one given' if api_key else key}")
            print_result(
                f"Use: CLOUDGLUE_API_KEY=<key> CLOUDGLUE_BASE_URL={url}, or Cloudglue(<key>, base_url={url!r})"
            )

            if simulate:
                print_result(
                    "What the engine has not for real is simulated: its answers say so in X-Cloudglue-Simulated"
                )

        simulation = Simulation(seed, job_seconds, allow_remote) if simulate else None
        settings = Settings(tuple(sync_folder or ()), sync_loopback, simulation=simulation)
        run_engine(host, port, folder, key, settings=settings, ready=ready)


def _segment_one(
    place: Callable[[Callable[[Any], object]], tuple[Sequence[models.Segment], Sequence[str]]],
    video: Path,
    config: models.SegmentationConfig,
    target: Path | None,
    titled: bool,
    as_json: bool,
) -> bool:
    """Segment one video, print its segments, write its file; tell what fails, and give whether nothing did."""
    try:
        with progress() as on_progress:
            found, warnings = place(on_progress)
        if titled and not as_json:
            print_result(f"{video}:")
        if found and as_json:
            for one in found:
                print_json({"video": legible(str(video)), **one.to_dict()})
        elif found:
            print_result(table(found))
        else:
            print_message(f"{video}: no shots found" if config.strategy == "shot-detector" else f"{video}: no segments")
        for text in warnings:
            print_message(f"{video}: {text}")
        if target is not None:
            from cloudglue import exports

            with warnings_as_messages():
                exports.write(found, target, video=video)
            print_message(f"Wrote {target}")
    except CloudglueError as error:
        print_message(f"cloudglue: {error}" if legible(video.name) in str(error) else f"cloudglue: {video}: {error}")
        return False
    except BrokenPipeError:
        raise
    except OSError as error:
        print_message(f"cloudglue: {error.filename or target}: {error.strerror or error}")
        return False
    return True


def _config(
    strategy: Strategy,
    options: Mapping[str, Any],
    start: times.Time | None,
    end: times.Time | None,
    videos: Sequence[Path],
) -> models.SegmentationConfig:
    from cloudglue import strategies

    for name, value in options.items():
        if value is not None and _OWNERS[name] != strategy:
            raise typer.BadParameter(f"{name} goes with --strategy {_OWNERS[name]}, not with {strategy}")
    rate = times.rate_of(videos)
    given: dict[str, Any] = {
        name.removeprefix("--").replace("-", "_"): value.length(rate) if isinstance(value, times.Time) else value
        for name, value in options.items()
    }
    bounds = {"start_time_seconds": start, "end_time_seconds": end}
    within: dict[str, Any] = {name: time and time.at(rate) for name, time in bounds.items()}
    if strategy == Strategy.UNIFORM:
        if given["window"] is None:
            raise typer.BadParameter("--strategy uniform needs --window SECONDS")
        return strategies.uniform(given["window"], given["hop"], **within)
    if strategy == Strategy.MANUAL:
        if (given["segment"] is None) == (given["segments"] is None):
            raise typer.BadParameter("--strategy manual needs --segment START-END, once or more, or --segments FILE")
        if given["segments"] is None:
            return strategies.manual([(first.at(rate), last.at(rate)) for first, last in given["segment"]], **within)
        with warnings_as_messages():
            only = videos[0] if len(videos) == 1 else None
            return strategies.manual(segments_of(given["segments"], only), **within)
    if strategy == Strategy.NARRATIVE:
        return strategies.narrative(prompt=given["prompt"], number_of_chapters=given["chapters"], **within)
    return strategies.shot_detector(
        str(given["detector"] or Detector.ADAPTIVE),
        threshold=given["threshold"],
        min_seconds=given["min_seconds"],
        max_seconds=given["max_seconds"],
        fill_gaps=False if given["no_fill_gaps"] else None,
        **within,
    )


def _targets(videos: Sequence[Path], output: Path | None) -> list[tuple[Path, Path | None]]:
    """Each video with the file that its segments go to; checked before any work is done."""
    if output is None:
        return [(video, None) for video in videos]
    from cloudglue import exports

    if len(videos) == 1 and not output.is_dir():
        exports.check(output)
        if not output.absolute().parent.is_dir():
            raise CloudglueError(f"There is no folder {output.parent}: make it first")
        return [(videos[0], output)]
    if output.suffix.lower() in exports.SUFFIXES or (output.exists() and not output.is_dir()):
        raise typer.BadParameter(f"-o {legible(str(output))} is one file for {len(videos)} videos; give a folder")
    names = [f"{video.stem}.json" for video in videos]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        where = legible(f"-o {output}: two of the videos would be written to {twice}")
        raise typer.BadParameter(f"{where}; segment them one by one")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CloudglueError(f"The folder {output} cannot be made: {error.strerror}") from error
    return [(video, output / name) for video, name in zip(videos, names, strict=True)]


def _is_local(local: bool, base_url: str | None, data_dir: Path | None) -> bool:
    chosen = services.is_local(local, base_url, data_dir, os.environ)
    if chosen and not local:
        print_message("CLOUDGLUE_API_KEY is not set: segmenting on this machine")
    return chosen
