"""The sub-commands of the resources, such as `files list`: one line a resource says all that differs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from typing import Annotated, Any, NamedTuple, Optional

import typer
import typer.core
import typer.main

from cloudglue.errors import APIConnectionError, AuthenticationError, CloudglueError, ListChangedWarning

from . import services
from .console import is_terminal, print_json, print_message, print_result
from .export import warnings_as_messages
from .rows import Column, count, date, outline, plain, seconds, table


class Resource(NamedTuple):
    """What the command has to know of a resource; the rest is the client's own `iter`, `get` and `delete`."""

    name: str
    """The client's attribute, and the sub-command."""
    one: str
    columns: Sequence[Column]
    within: str | None = None
    """What its lists are of, such as `file`; None where there is one list of all."""


_CREATED = Column("created", "created_at", date)

RESOURCES = (
    Resource("files", "file", (Column("id", "id"), Column("status", "status"), _CREATED, Column("seconds", "media_info.duration_seconds", seconds), Column("name", "filename"))),
    Resource("segmentations", "segmentation", (Column("id", "segmentation_id"), Column("status", "status"), _CREATED, Column("segments", "total_segments", count), Column("strategy", "segmentation_config.strategy")), within="file"),
    Resource("collections", "collection", (Column("id", "id"), Column("type", "collection_type"), _CREATED, Column("files", "file_count", count), Column("name", "name"))),
)  # fmt: skip

# What goes wrong for all ids alike: no need to try the others.
_OF_THE_SERVICE = (AuthenticationError, APIConnectionError)
_NAMED = 5
"""So many ids are read in a question; of more, their number is."""

_Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="One id or several.")]
_Limit = Annotated[Optional[int], typer.Option(min=1, help="The first so many; all when left out.")]  # noqa: UP045
_Yes = Annotated[bool, typer.Option("--yes", "-y", help="Delete without asking.")]


class Group(typer.core.TyperGroup):
    """A group that has those of the resources too, each made when it is asked for.

    For each sub-command typer reads a signature, which for all of them takes as long as a third of the imports of a start.
    """

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all."""
        return [*super().list_commands(ctx), *(resource.name for resource in RESOURCES)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The one of that name; None where there is none."""
        found = next((resource for resource in RESOURCES if resource.name == cmd_name), None)
        return super().get_command(ctx, cmd_name) if found is None else typer.main.get_command(app(found))


def app(resource: Resource) -> typer.Typer:
    """The sub-commands of a resource: list, show, delete."""
    commands = typer.Typer(
        help=f"List, show and delete {resource.name}.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

    def list_all(
        limit: _Limit = None,
        as_json: services.Json = False,
        local: services.Local = False,
        base_url: services.BaseURL = None,
        data_dir: services.DataDir = None,
    ) -> None:
        with services.opened(local, base_url, data_dir) as client:
            _print_items(getattr(client, resource.name).iter(), resource, limit, as_json)

    def list_within(
        within: list[str],
        limit: _Limit = None,
        as_json: services.Json = False,
        local: services.Local = False,
        base_url: services.BaseURL = None,
        data_dir: services.DataDir = None,
    ) -> None:
        with services.opened(local, base_url, data_dir) as client, _each_alone() as alone:

            def items() -> Iterator[Any]:
                for id in dict.fromkeys(within):
                    with alone(id):
                        yield from getattr(client, resource.name).iter(id)

            _print_items(items(), resource, limit, as_json)

    def show(
        ids: _Ids,
        as_json: services.Json = False,
        local: services.Local = False,
        base_url: services.BaseURL = None,
        data_dir: services.DataDir = None,
    ) -> None:
        with services.opened(local, base_url, data_dir) as client, _each_alone() as alone:
            for id in dict.fromkeys(ids):
                with alone(id):
                    found = getattr(client, resource.name).get(id).to_dict()
                    if as_json:
                        print_json(found)
                    else:
                        print_result("\n".join([*outline(found)]) + ("\n" if len(ids) > 1 else ""))

    def delete(
        ids: _Ids,
        yes: _Yes = False,
        as_json: services.Json = False,
        local: services.Local = False,
        base_url: services.BaseURL = None,
        data_dir: services.DataDir = None,
    ) -> None:
        some = [*dict.fromkeys(ids)]
        if not yes:
            what = f"{resource.one} {', '.join(some)}" if len(some) <= _NAMED else f"{len(some)} {resource.name}"
            _ask(f"Delete {what}?")
        with services.opened(local, base_url, data_dir) as client, _each_alone() as alone:
            for id in some:
                with alone(id):
                    getattr(client, resource.name).delete(id)
                    if as_json:
                        print_json({"id": id, "deleted": True})
                    else:
                        print_message(f"Deleted {resource.one} {id}")

    metavar = f"{resource.within}_id...".upper()
    list_within.__annotations__["within"] = Annotated[
        list[str], typer.Argument(metavar=metavar, help=f"Ids of the {resource.within}s whose {resource.name} to list.")
    ]
    commands.command("list", help=f"List {resource.name}.")(list_within if resource.within else list_all)
    commands.command("show", help=f"Show all that is known of {resource.name}.")(show)
    commands.command("delete", help=f"Delete {resource.name}; asks before.")(delete)
    return commands


def _print_items(items: Iterable[Any], resource: Resource, limit: int | None, as_json: bool) -> None:
    """Print a list while its pages come."""
    found: Iterable[Mapping[str, Any]] = (item.to_dict() for item in islice(items, limit))
    with warnings_as_messages(ListChangedWarning):
        if as_json:
            for item in found:
                print_json(item)
            return
        lines = table(found, resource.columns) if is_terminal(sys.stdout) else plain(found, resource.columns)
        for line in lines:
            print_result(line)


@contextmanager
def _each_alone() -> Iterator[Callable[[str], AbstractContextManager[None]]]:
    """What is done inside `alone(id)` fails alone: that is told, the next goes on, and the exit status is 1."""
    failed: list[str] = []

    @contextmanager
    def alone(id: str) -> Iterator[None]:
        try:
            yield
        except _OF_THE_SERVICE:
            raise
        except CloudglueError as error:
            failed.append(id)
            print_message(f"cloudglue: {error}" if id and id in str(error) else f"cloudglue: {id!r}: {error}")

    yield alone
    if failed:
        raise typer.Exit(1)


def _ask(question: str) -> None:
    if not is_terminal(sys.stdin):
        raise typer.BadParameter("there is no terminal to ask on; add --yes to delete without being asked")
    typer.confirm(question, abort=True, err=True)
