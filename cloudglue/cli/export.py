"""The sub-command `export`: segments that were found before, in another format."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import CloudglueError, ExportWarning

from . import completion, export_many
from .console import errors_as_messages, local_only, print_message, print_result, unwritable

if TYPE_CHECKING:
    from cloudglue.segmenting import NamedRange


def export(
    segments: Annotated[
        list[Path],
        typer.Argument(
            metavar="SEGMENTS", help="A .json, .csv, .vtt, .srt, .edl or .otio, PySceneDetect's .csv, or chapter lines."
        ),
    ],
    video: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(help="The file that they are of, or a folder: then the one in it that is called as they are."),
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
        typer.Option("-o", "--output", help="The file to write, or a folder; printed when left out."),
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
    """Write segments in the format of another program: editing programs, players, FFmpeg, YouTube, PySceneDetect.

    Of several files, with -o FOLDER, each is written to one there.
    """
    if output is None and format is None:
        raise typer.BadParameter("give --format, or -o with a suffix that says it")
    is_folder = output is not None and os.path.isdir(output)
    if is_folder and format is None:
        raise typer.BadParameter(f"-o {output} is a folder; name a file in it, or say --format")
    if len(segments) > 1 and not is_folder:
        raise typer.BadParameter(
            f"{len(segments)} files of segments go with -o FOLDER, one that is there, and --format"
        )

    def write(file: Path, target: Path | None) -> None:
        of = export_many.video_of(file, video)
        found = segments_of(file, of, read_as=read_as, frame_rate=frame_rate)
        given: dict[str, Any] = {"video": of, "frame_rate": frame_rate, "start_timecode": start_timecode}
        if target is None:
            print_result(exports.as_text(found, str(format), **given).rstrip("\n"))
            return
        try:
            exports.write(found, target, format=format, **given)
        except OSError as error:
            raise unwritable(target, error) from error
        print_message(f"Wrote {target}")

    with errors_as_messages(), warnings_as_messages():
        from cloudglue import exports

        if output is not None:
            local_only("-o", output)
        if output is not None and is_folder:
            targets = export_many.targets(segments, output, str(format))
            check_folder(targets[0])
            export_many.each(segments, targets, write)
            return
        if output is not None:
            exports.check(output, format, video=video)
            check_folder(output)
        write(segments[0], output)


def segments_of(
    file: Path, video: Path | None, *, read_as: str | None = None, frame_rate: float | None = None
) -> Sequence[NamedRange]:
    """The segments of a file, held to the video where there is one.

    Raises:
        CloudglueError: The video is not a file, or the segments cannot be read or understood.
    """
    from cloudglue import exports
    from cloudglue.calls import uploads

    if video is not None:
        uploads.prepare(video)  # what is not a file is told in the same words as by a client
    try:
        return exports.read(file, format=read_as, video=video, frame_rate=frame_rate)
    except OSError as error:
        raise CloudglueError(f"{file} cannot be read: {error.strerror or error}") from error


def check_folder(output: Path) -> None:
    """Refuse, before any work is done, a file whose folder takes none.

    Raises:
        CloudglueError: There is no such folder, or nothing can be written in it.
    """
    from cloudglue.exports import replacing

    if replacing.is_stream(output):
        return
    folder = output.absolute().parent
    if not folder.is_dir():
        raise CloudglueError(f"There is no folder {output.parent}: make it first")
    try:
        with suppress(FileNotFoundError):
            os.lstat(output)  # a name may be too long for the disk
        replacing.check_folder(folder)
    except OSError as error:
        said = f"{output} cannot be written: {error.strerror or error}"
        raise CloudglueError(f"{said}; name a file in a folder that takes one") from error


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
