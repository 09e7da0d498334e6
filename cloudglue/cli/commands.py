"""What the command line offers, and its version."""

from __future__ import annotations

from typing import Annotated

import typer

from . import resources
from .asking import ask
from .doctor import doctor
from .export import export
from .segment import segment
from .serve import serve
from .split import split
from .waiting import wait

app = typer.Typer(
    cls=resources.Group,
    help="Find the segments of a video.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help and errors: they are read in logs too
    pretty_exceptions_enable=False,
)


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


app.command()(segment)
app.command()(export)
app.command()(split)
app.command()(ask)
app.command()(wait)
app.command()(doctor)
app.command()(serve)
