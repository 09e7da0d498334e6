"""Which service the commands ask: Cloudglue's, another one by its address, or an engine on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from cloudglue.errors import CredentialsError

from .console import errors_as_messages, print_message

if TYPE_CHECKING:
    from cloudglue.client import Cloudglue

# The same options wherever a service is asked. Older versions of typer understand Optional only.
Local = Annotated[bool, typer.Option("--local", help="Ask the engine of this machine, even where there is a key.")]
BaseURL = Annotated[Optional[str], typer.Option("--base-url", help="Address of the service.")]  # noqa: UP045
DataDir = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--data-dir", help="Where the engine of this machine keeps its files; that of `serve` when left out."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON lines: an object a line, and nothing else.")]


def is_local(local: bool, base_url: str | None, data_dir: Path | None, environment: Mapping[str, str]) -> bool:
    """Whether this machine does the work: it was told to, or neither a key nor an address is there.

    Raises:
        typer.BadParameter: The options contradict each other.
    """
    if local and base_url:
        raise typer.BadParameter("--base-url names a service, --local this machine: give one of them")
    elsewhere = base_url or environment.get("CLOUDGLUE_BASE_URL")
    chosen = local or not (elsewhere or environment.get("CLOUDGLUE_API_KEY"))
    if data_dir and not chosen:
        raise typer.BadParameter("--data-dir goes with --local")
    return chosen


@contextmanager
def opened(local: bool, base_url: str | None, data_dir: Path | None) -> Iterator[Cloudglue]:
    """A client of the service that the options and the environment name; failures are messages.

    The engine of this machine has the folder of `cloudglue serve`, so that what was made with that is found.
    """
    if not is_local(local, base_url, data_dir, os.environ):
        with opened_remote(base_url) as client:
            yield client
        return
    with errors_as_messages():
        from cloudglue.client import Cloudglue
        from cloudglue.local import extra, folders

        extra.check()
        folder = data_dir or folders.default()
        if not local:
            print_message(f"CLOUDGLUE_API_KEY is not set: asking the engine of this machine, data in {folder}")
        with Cloudglue.local(folder) as client:
            yield client


@contextmanager
def opened_remote(base_url: str | None) -> Iterator[Cloudglue]:
    """A client of the service, for what the engine of this machine does not do; failures are messages."""
    with errors_as_messages():
        if not os.environ.get("CLOUDGLUE_API_KEY"):
            raise CredentialsError("CLOUDGLUE_API_KEY is not set, and the service answers nobody without a key: set it")
        from cloudglue.client import Cloudglue

        with Cloudglue(base_url=base_url) as client:
            yield client
