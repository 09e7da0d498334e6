"""What is in a distribution: all that is committed of it, its licences and type markers, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from .building import members
from .commands import NotReady
from .projects import Project, projects

_MARKER = "py.typed"


def check(made: Sequence[Path], root: Path, version: str) -> None:
    """Compare what was built with what the repository says must be in it.

    Args:
        made: The wheel and the source distribution of each project.
        root: The repository, as it was built.
        version: Of all of them.

    Raises:
        NotReady: Something is missing, too much, or knows where it was built; the message names each.
    """
    files = {file.name: members(file) for file in made}
    wanted = {name: paths for project in projects(root) for name, paths in _wanted(project, version)}
    found = [f"{name}: was not built" for name in wanted.keys() - files.keys()]
    found += [f"{name}: is of no project" for name in files.keys() - wanted.keys()]
    for name in sorted(wanted.keys() & files.keys()):
        found += [f"{name}: {said}" for said in _faults(files[name], wanted[name], root)]
    if found:
        raise NotReady("\n".join(found))


def _wanted(project: Project, version: str) -> Iterator[tuple[str, set[str]]]:
    """The names of a project's files, and the paths that must be in each."""
    stem = f"{project.file_name}-{version}"
    committed = list(project.committed())
    yield project.wheel(version), {*_in_wheel(project, committed, f"{stem}.dist-info")}
    yield project.source_distribution(version), {*_in_source(project, committed, stem)}


def _in_wheel(project: Project, committed: Iterable[str], about: str) -> Iterator[str]:
    for package in project.packages:
        name = PurePosixPath(package).name
        yield f"{name}/{_MARKER}"
        yield from (f"{name}{path.removeprefix(package)}" for path in committed if path.startswith(f"{package}/"))
    yield from (f"{about}/{name}" for name in ("METADATA", "WHEEL", "RECORD"))
    yield from (f"{about}/licenses/{licence}" for licence in project.licences)
    if project.has_entry_points:
        yield f"{about}/entry_points.txt"


def _in_source(project: Project, committed: Iterable[str], stem: str) -> Iterator[str]:
    yield f"{stem}/PKG-INFO"
    for path in committed:
        if not any(path == one or path.startswith(f"{one}/") for one in project.left_out):
            yield f"{stem}/{path}"


def _faults(there: dict[str, bytes], wanted: set[str], root: Path) -> Iterator[str]:
    yield from (f"{path} is missing" for path in sorted(wanted - there.keys()))
    yield from (f"{path} does not belong in it" for path in sorted(there.keys() - wanted))
    here = str(root).encode()
    yield from (f"{path} names the folder in which it was built" for path in sorted(there) if here in there[path])
