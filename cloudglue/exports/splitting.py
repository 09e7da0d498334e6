"""A video split into a file for each of its segments; a file is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cloudglue import renaming
from cloudglue.errors import CloudglueError, ConfigError, LocalEngineError, Violation
from cloudglue.names import legible
from cloudglue.segmenting import Timed

from . import part_names, replacing
from .checking import in_order
from .split_records import SplitRecord

if TYPE_CHECKING:
    from cloudglue.local.direct import Direct, PartPlan

# What is encoded anew may be larger than it was.
_MARGIN, _MARGIN_EXACT = 1.1, 2.0
_SPARE_BYTES = 2**20


class SplitFile(NamedTuple):
    """One of the files that a video was split into."""

    path: Path
    start_time: float
    """When it begins, in seconds from the beginning of the video."""
    end_time: float
    """When it ends, in seconds from the beginning of the video."""
    start_moved: float
    """Seconds by which it begins later than its segment does; negative where earlier."""
    end_moved: float
    """Seconds by which it ends later than its segment does; negative where earlier."""
    warnings: Sequence[str] = ()
    """What is to be told of it, such as a stream that was left out."""


def split(
    video: str | Path,
    segments: Iterable[Timed],
    folder: str | Path,
    *,
    exact: bool = False,
    template: str = part_names.TEMPLATE,
    overwrite: bool = False,
    on_progress: Callable[[float], object] | None = None,
) -> list[SplitFile]:
    """Write each segment of a video to a file of its own. Needs the extra `local`; docs/guides/split.md says what becomes of the streams.

    Args:
        video: The file.
        segments: What to write; read once, to its end. They may overlap.
        folder: Where to; made if it is not there.
        exact: Encode again, so that each file has exactly the frames of its segment. If not, streams are copied as they are, from
            keyframe to keyframe, and `start_moved` and `end_moved` say how far these lie from the segment's ends.
        template: The name of a file, of `{stem}` and `{suffix}` of the video, `{number}` from 1 on, `{name}` of the segment, `{start}`
            and `{end}`; its suffix says the container: .mp4, .m4v, .mov, .mkv, .webm, .ts, .m2ts or .mts.
        overwrite: Whether files that are there are replaced. Those that a split of the same segments wrote, and that was stopped, are kept.
        on_progress: Told, now and then, the share that is done, 0 to 1.

    Raises:
        ConfigError: A segment is not in the video, or has no frame; the template gives a name twice or none; a file is there.
        LocalEngineError: The video cannot be read, or not be written in that container; the extra `local` is missing.
        CloudglueError: The folder cannot be written to, or does not have enough room. Files that were written before stay.

    Examples:
        >>> for part in exports.split("race.mp4", [strategies.TimeRange(0, 4)], "parts", exact=True):
        ...     print(part.path.name)
        race-001.mp4
    """
    wanted = planned(video, segments, folder, exact=exact, template=template, overwrite=overwrite)
    if not wanted.targets:
        return []
    from cloudglue.local.direct import Direct
    from cloudglue.local.jobs.pool import quiet

    with Direct(quiet(is_warm=False)) as direct:
        files = wanted.written(direct, on_progress)
    wanted.record.forget()
    return files


class Planned(NamedTuple):
    """A video that is to be split, and the file for each of its segments; nothing is written yet."""

    source: Path
    folder: Path
    segments: Sequence[Timed]
    targets: Sequence[Path]
    exact: bool
    overwrite: bool
    record: SplitRecord
    """Which files are whole. It stays until it is told to forget them, so that a split that was stopped goes on."""

    @property
    def whole(self) -> int:
        """How many files are there already."""
        return sum(self.record.told(target) is not None for target in self.targets)

    def written(self, direct: Direct, on_progress: Callable[[float], object] | None = None) -> list[SplitFile]:
        """Write the files, by a worker that is there already.

        Raises:
            ConfigError, LocalEngineError, CloudglueError: As `split` does.
        """
        source = self.source
        state = _state(source)
        times = [(float(one.start_time), float(one.end_time)) for one in self.segments]
        length, plans = direct.plan_parts(source, times, exact=self.exact)
        before = {target: told for target in self.targets if (told := self.record.told(target)) is not None}
        left = [
            plan for plan, one in zip(plans, self.targets, strict=True) if plan.holder is None and one not in before
        ]
        wanted = sum(plan.end_time - plan.start_time for plan in left)
        margin = _MARGIN_EXACT if self.exact else _MARGIN
        if self.folder.is_dir():
            _check_folder(self.folder)
        _check_room(self.folder, state.st_size * wanted / length * margin + _SPARE_BYTES)
        _make(self.folder)
        files: list[SplitFile] = []
        done = 0.0
        for index, (target, plan, (start, end)) in enumerate(zip(self.targets, plans, times, strict=True)):
            if plan.holder is not None:
                continue
            if target in before:
                told = before[target]
            else:
                seconds = plan.end_time - plan.start_time
                report = _reporting(on_progress, done / wanted, seconds / wanted)
                try:
                    if (now := _state(source)).st_mtime_ns != state.st_mtime_ns or now.st_size != state.st_size:
                        raise LocalEngineError(f"{source.name} changed while it was split; split it again")
                    told = self._write(direct, target, plan, report)
                except CloudglueError as error:
                    kept = "; those before it are whole" if files else ""
                    raise type(error)(
                        f"{legible(str(target))} was not written: {str(error).rstrip('.')}{kept}."
                    ) from error
                done += seconds
                report(1.0)
            moved = (round(plan.start_time - start, 6), round(plan.end_time - end, 6))
            more = _held(target, [number for number, one in enumerate(plans, 1) if one.holder == index])
            files.append(SplitFile(target, plan.start_time, plan.end_time, *moved, [*told, *more]))
        return files

    def _write(self, direct: Direct, target: Path, plan: PartPlan, on_progress: Callable[[float], object]) -> list[str]:
        """Have a part written beside its file, and give it its name when it is whole."""
        # A short name: with more in it, that of a long file would be too long.
        beside = target.with_name(f".{os.getpid()}-{threading.get_ident()}.part")
        format = part_names.FORMATS[target.suffix.lower()]
        try:
            told = direct.write_part(self.source, beside, format, plan.part, exact=self.exact, on_progress=on_progress)
            self.record.note(target, beside, told)
            _name(beside, target, overwrite=self.overwrite)
            return told
        except OSError as error:
            raise CloudglueError(f"{error.strerror or error}; choose another folder") from error
        finally:
            _remove(beside)


def planned(
    video: str | Path, segments: Iterable[Timed], folder: str | Path, *, exact: bool, template: str, overwrite: bool
) -> Planned:
    """The files that `split` would write.

    Raises:
        ConfigError: As `split` does.
    """
    source, place = Path(video), Path(folder)
    found = in_order(segments, "the split")
    targets = [place / name for name in part_names.names(source, found, template)]
    times = [(float(one.start_time), float(one.end_time)) for one in found]
    record = SplitRecord(place, source, [times, exact, [target.name for target in targets]])
    for target in targets:
        if record.told(target) is None:
            _check(source, target, overwrite=overwrite)
    return Planned(source, place, found, targets, exact, overwrite, record)


def _check(source: Path, target: Path, *, overwrite: bool) -> None:
    """Refuse to write where something is that shall stay."""
    if not os.path.lexists(target):
        return
    if target.exists() and source.exists() and target.samefile(source):
        said = f"{target} is the video itself; choose another folder, or put {{number}} into the template"
    elif target.is_dir():
        said = f"{target} is a folder; choose another template"
    elif not overwrite:
        said = f"{target} is there already; choose another folder, or overwrite it (overwrite=True, --overwrite)"
    else:
        return
    raise ConfigError("the split", [Violation("folder", said)])


def _state(source: Path) -> os.stat_result:
    try:
        return source.stat()
    except OSError as error:
        raise LocalEngineError(f"{source} cannot be read: {error.strerror}") from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CloudglueError(f"The folder {folder} cannot be made: {error.strerror}; choose another") from error
    _check_folder(folder)


def _check_folder(folder: Path) -> None:
    try:
        replacing.check_folder(folder)
    except OSError as error:
        raise CloudglueError(f"The folder {folder} cannot be written to: {error.strerror}; choose another") from error


def _check_room(folder: Path, needed: float) -> None:
    # The folder is made when there is room, and not before.
    there = next(one for one in (folder, *folder.absolute().parents) if os.path.isdir(one))
    free = shutil.disk_usage(there).free
    if free < needed:
        sizes = f"about {needed / 1e6:,.0f} MB, and {folder} has {free / 1e6:,.0f} MB free"
        raise CloudglueError(f"The files will take {sizes}; make room, or choose another folder")


def _held(target: Path, numbers: Sequence[int]) -> list[str]:
    """What is to be told of a file that has further segments in it."""
    if not numbers:
        return []
    *others, last = map(str, numbers)
    which = f"segments {', '.join(others)} and {last}" if others else f"segment {last}"
    return [f"{legible(target.name)} contains {which} too, in which no frame begins."]


def _reporting(on_progress: Callable[[float], object] | None, before: float, share: float) -> Callable[[float], object]:
    return lambda done: on_progress(min(1.0, before + done * share)) if on_progress else None


def _name(beside: Path, target: Path, *, overwrite: bool) -> None:
    if not overwrite:
        try:
            os.link(beside, target)  # unlike a renaming, it replaces nothing that came meanwhile
            return
        except FileExistsError as error:
            raise CloudglueError("a file of that name has come meanwhile; choose another folder") from error
        except (OSError, NotImplementedError):
            if os.path.lexists(target):
                raise
            # Not every file system has links.
    renaming.replace(beside, target)


def _remove(beside: Path) -> None:
    with suppress(OSError):
        beside.unlink(missing_ok=True)
