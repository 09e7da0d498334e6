"""The sub-command `export`: segments that were found before, in another form."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import CloudglueError, ExportWarning

from . import completion
from .console import errors_as_messages, local_only, print_message, print_result, unwritable

if TYPE_CHECKING:
    from cloudglue.segmenting import NamedRange


def export(
    segments: Annotated[
        Path,
        typer.Argument(metavar="SEGMENTS", help="A .json, .csv, .vtt, .srt, .edl or .otio, or PySceneDetect's .csv."),
    ],
    video: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(help="The file that they are of: says its frame rate and its time code."),
    ] = None,
    format: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            autocompletion=completion.formats,
            help="json, csv, vtt, srt, edl, otio, fcpxml, ffmetadata, youtube, frames, scenedetect, qp, concat or html; "
            "what the suffix of -o says when left out.",
        ),
    ] = None,
    output: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("-o", "--output", help="The file to write; printed when left out."),
    ] = None,
    start_timecode: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="edl, otio, fcpxml, frames: where the time line begins, such as 01:00:00:00."),
    ] = None,
    frame_rate: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option(help="Frames a second; what the video says when left out."),
    ] = None,
    read_as: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--from",
            autocompletion=completion.readable,
            help="What SEGMENTS is, where its suffix and its content do not say.",
        ),
    ] = None,
) -> None:
    """Write segments in the form of another program: editing programs, players, FFmpeg, YouTube, PySceneDetect."""
    if output is None and format is None:
        raise typer.BadParameter("give --format, or -o with a suffix that says it")
    if output is not None and output.is_dir():
        raise typer.BadParameter(f"-o {output} is a folder; name a file in it")
    with errors_as_messages(), warnings_as_messages():
        from cloudglue import exports

        if output is not None:
            local_only("-o", output)
        target = None if output is None else exports.check(output, format)
        if output is not None and not output.absolute().parent.is_dir():
            raise CloudglueError(f"There is no folder {output.parent}: make it first")
        found = segments_of(segments, video, read_as=read_as, frame_rate=frame_rate)
        options: dict[str, Any] = {"video": video, "frame_rate": frame_rate, "start_timecode": start_timecode}
        if target is None:
            print_result(exports.as_text(found, str(format), **options).rstrip("\n"))
            return
        try:
            exports.write(found, target, format=format, **options)
        except OSError as error:
            raise unwritable(output or target, error) from error
        print_message(f"Wrote {output}")


def segments_of(
    file: Path, video: Path | None, *, read_as: str | None = None, frame_rate: float | None = None
) -> Sequence[NamedRange]:
    """The segments of a file, held to the video where there is one.

    Raises:
        CloudglueError: The video is no file, or the segments cannot be read or understood.
    """
    from cloudglue import exports
    from cloudglue.calls import uploads

    if video is not None:
        uploads.prepare(video)  # what is no file is told in the same words as by a client
    try:
        return exports.read(file, format=read_as, video=video, frame_rate=frame_rate)
    except OSError as error:
        raise CloudglueError(f"{file} cannot be read: {error.strerror or error}") from error


@contextmanager
def warnings_as_messages(kind: type[Warning] = ExportWarning) -> Iterator[None]:
    """What is to be told of an export, or of another kind of work, is a message on stderr."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", kind)
        try:
            yield
        finally:
            for one in caught:
                print_message(str(one.message))
