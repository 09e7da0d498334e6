"""What changed about the names that users type in Python, between two versions of the packages. Nothing is imported; griffe reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import griffe

from tools.contract.baseline import stubs

# What docs/reference/ promises, besides the models and the classes of the resources: of these modules of the facade all that has no
# underscore, or what is named.
FACADE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("errors", "strategies", "exports.files", "filters", "uris", "webhooks", "dates"), ()),
    "exports.reading": ("READABLE", "read"),
    "exports.tables": ("as_csv", "as_json", "columns"),
    "exports.subtitles": ("as_vtt",),
    "exports.page.document": ("as_html",),
    "exports.forms": ("FORMATS", "SUFFIXES"),
    "exports.splitting": ("SplitFile", "split"),
    "segmenting": ("NamedRange", "Timed"),
    "client": ("Cloudglue", "AsyncCloudglue", "Progress"),
    "calls.timeouts": ("Timeouts",),
    "service.clients": ("ServiceClient", "AsyncServiceClient"),
    "calls.provider": ("Service",),
    "calls.uploads": ("Prepared",),
    "calls.raw": ("RawAnswer",),
    "paging.items": ("PagedItems", "AsyncPagedItems", "CursorItems", "AsyncCursorItems"),
    "calls.streams": ("Stream", "AsyncStream"),
    "many": ("VideoResult",),
}
# Of the types of the generated packages, what `service` offers.
TYPES = ("Operation", "deprecated")
# What people reach by another way than through the module in which it stands.
REACHED = {
    **dict.fromkeys(("client", "calls.timeouts", "many"), ""),
    **dict.fromkeys(("service.clients", "calls.provider", "calls.uploads", "calls.raw"), "service"),
    **{name: "exports" for name in FACADE if name.startswith("exports.")},
    "segmenting": "exports",
    "paging.items": "paging",
    "calls.streams": "streams",
}
# A class that is there sync and async is named by the sync one, and so is what the other has alike.
ASYNC = re.compile(r"\bAsync(?=Cloudglue\b|ServiceClient\b)")
# A constant's value, or a field's bounds, is not a name; what it means to users is in the contract.
NO_NAMES = {griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE}
# What an argument is, and not where it stands.
ARGUMENTS = {
    griffe.BreakageKind.PARAMETER_REMOVED,
    griffe.BreakageKind.PARAMETER_ADDED_REQUIRED,
    griffe.BreakageKind.PARAMETER_CHANGED_REQUIRED,
    griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT,
}


@dataclass(frozen=True)
class NameChange:
    """A public name that came, went, or is used otherwise."""

    name: str
    """As people write it: `client.files.list`, `models.File.uri`, `strategies.uniform`."""
    text: str
    is_breaking: bool
    is_new: bool = False
    argument: str | None = None
    """The argument of a method that it is about, where it tells no more of that than the contract does."""
    value: object = None
    """What the name stands for, where that is a plain value: `pending` of `models.JobStatus.PENDING`."""


def name_changes(old: Path, new: Path) -> list[NameChange]:
    """The changes from one folder that holds cloudglue/ and generated/ to another; those both sync and async once."""
    found: dict[tuple[str, str], NameChange] = {}
    for before, after in _pairs(old, new):
        for change in [*_broken(before, after), *_added(before, after)]:
            found.setdefault((change.name, change.text), change)
    return list(found.values())


def public_names(root: Path) -> list[str]:
    """Every name that is promised, as people write it; what is both sync and async once."""
    facade, generated = _load("cloudglue", root), _load("cloudglue_api", root / "generated")
    modules = [_member(facade, name) for name in FACADE] + [_member(generated, "types")]
    for package in ("models", "api"):
        outer = _member(generated, package)
        modules += [_member(outer, name) for name in sorted(outer.members)] if outer else []
    return list(dict.fromkeys(name for module in modules if module for name in _public(module)))


def _pairs(old: Path, new: Path) -> Iterator[tuple[griffe.Module | None, griffe.Module | None]]:
    if not _is_same(old, new, "cloudglue"):
        before, after = (_load("cloudglue", root) for root in (old, new))
        yield from ((_member(before, name), _member(after, name)) for name in FACADE)
    if not _is_same(old, new, "generated/cloudglue_api"):
        before, after = (_load("cloudglue_api", root / "generated") for root in (old, new))
        yield _member(before, "types"), _member(after, "types")
        for package in ("models", "api"):
            inner, outer = _member(before, package), _member(after, package)
            names = {name for parent in (inner, outer) if parent for name in parent.members}
            yield from ((_member(inner, name), _member(outer, name)) for name in sorted(names))


def _is_same(old: Path, new: Path, package: str) -> bool:
    """Whether two folders promise the same: griffe takes seconds to read what may have changed."""
    return dict(stubs(old, package)) == dict(stubs(new, package))


def _load(package: str, root: Path) -> griffe.Module:
    # Without try_relative_path=False griffe prefers a folder of that name in the working directory.
    loaded = griffe.load(package, search_paths=[root], try_relative_path=False, resolve_aliases=False)
    assert isinstance(loaded, griffe.Module)
    return loaded


def _member(parent: griffe.Module | None, name: str) -> griffe.Module | None:
    """The module of that name inside another; of a dotted name, inside its room."""
    for part in name.split("."):
        found = parent.members.get(part) if parent else None
        parent = found if isinstance(found, griffe.Module) else None
    return parent


def _broken(before: griffe.Module | None, after: griffe.Module | None) -> Iterator[NameChange]:
    if before and after:
        for breakage in griffe.find_breaking_changes(before, after):
            name = _name(breakage.obj.path)
            if name and breakage.kind not in NO_NAMES:
                argument = (breakage.new_value or breakage.old_value).name if breakage.kind in ARGUMENTS else None
                yield NameChange(name, _text(breakage), True, argument=argument, value=_value(breakage.obj))
    elif before:
        gone = _public(before)
        # That the methods and fields of a class went with it goes without saying.
        yield from (NameChange(name, "is gone", True) for name in gone if name.rpartition(".")[0] not in gone)


def _added(before: griffe.Module | None, after: griffe.Module | None) -> Iterator[NameChange]:
    if after:
        known = _public(before) if before else {}
        new = {name: thing for name, thing in _public(after).items() if name not in known}
        # A new class is news; that its methods and fields are new goes without saying.
        yield from (
            NameChange(name, "is new", is_breaking=False, is_new=True, value=_value(thing))
            for name, thing in new.items()
            if name.rpartition(".")[0] not in new
        )


def _public(module: griffe.Module) -> dict[str, griffe.Object | griffe.Alias]:
    """The names of a module that are promised, with those inside its classes."""
    found: dict[str, griffe.Object | griffe.Alias] = {}
    for name, member in module.members.items():
        if name.startswith("_") or member.is_alias or member.is_module:
            continue
        inner = member.members if member.is_class else {}
        things = [member, *(m for n, m in inner.items() if n[0] != "_" and not m.is_alias)]
        found |= {shown: thing for thing in things if (shown := _name(thing.path))}
    return found


def _value(thing: griffe.Object | griffe.Alias) -> object:
    """The plain value of a constant or of a member of an enum; None for all else."""
    try:
        return ast.literal_eval(str(thing.value)) if isinstance(thing, griffe.Attribute) and thing.value else None
    except (ValueError, SyntaxError):
        return None


def _name(path: str) -> str | None:
    """How people write what griffe found, or None for what they have no reason to write."""
    package, *parts = path.split(".")
    if any(part.startswith("_") and part != "__init__" for part in parts):
        return None
    if package == "cloudglue":
        module = next((name for n in (3, 2, 1) if (name := ".".join(parts[:n])) in FACADE), None)
        if module is None:  # what the clients inherit: griffe names the class in which it stands
            return ".".join(["Cloudglue", *parts[3:]])
        inner = parts[module.count(".") + 1 :]
        if FACADE[module] and (not inner or inner[0] not in FACADE[module]):
            return None
        reached = REACHED.get(module, module)
        return ASYNC.sub("", ".".join([reached, *inner] if reached else inner)) or None
    if parts[0] == "types":
        return ".".join(["service", *parts[1:]]) if parts[1:2] and parts[1] in TYPES else None
    if parts[0] == "models":
        return ".".join(["models", *parts[2:]]) if len(parts) > 2 else None
    # api.<tag>.<Class>.<method>: the functions beside the class are how it works
    return ".".join(["client", parts[1], *parts[3:]]) if len(parts) > 3 and parts[2][0].isupper() else None


def _text(breakage: griffe.Breakage) -> str:
    kinds = griffe.BreakageKind
    old, new = breakage.old_value, breakage.new_value
    match breakage.kind:
        case kinds.OBJECT_REMOVED:
            return "is gone"
        case kinds.PARAMETER_REMOVED:
            return f"takes no `{old.name}` any more"
        case kinds.PARAMETER_ADDED_REQUIRED:
            return f"needs `{new.name}`"
        case kinds.PARAMETER_CHANGED_REQUIRED:
            return f"needs `{new.name}`, which could be left out"
        case kinds.PARAMETER_CHANGED_DEFAULT:
            return f"takes `{new.name}` as {new.default} when it is left out, not as {old.default}"
        case kinds.PARAMETER_MOVED:
            return f"takes `{old.name}` at another position"
        case kinds.PARAMETER_CHANGED_KIND:
            return f"takes `{old.name}` otherwise: {new.kind.value}, not {old.kind.value}"
        case kinds.RETURN_CHANGED_TYPE:
            return f"returns {new}, not {old}"
    return f"{breakage.kind.value[0].lower()}{breakage.kind.value[1:]}"
