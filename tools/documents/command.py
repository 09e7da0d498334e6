"""docs/reference/command.md: the command's sub-commands with their arguments and options, from typer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer.main

from cloudglue.cli.commands import app

from .markdown import prose

PROGRAM = "cloudglue"
# What typer calls the types of values, and people do not; it has changed between its versions.
NAMES = {
    **dict.fromkeys(("str", "text"), "TEXT"),
    **dict.fromkeys(("int", "int range", "integer", "integer range", "float", "float range"), "NUMBER"),
    **dict.fromkeys(("file", "filename", "directory"), "PATH"),
}


def page() -> str:
    """The whole page."""
    return "\n".join(_page())


def commands() -> dict[str, Any]:
    """Every command that does something, by what people type: `cloudglue files list`."""
    return dict(_inside(PROGRAM, typer.main.get_command(app)))


def _inside(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "list_commands"):
        yield name, command
        return
    context = command.make_context(name, [], resilient_parsing=True)
    for one in command.list_commands(context):
        yield from _inside(f"{name} {one}", command.get_command(context, one))


def _page() -> Iterator[str]:
    yield "# Commands and options"
    yield ""
    yield "`cloudglue` comes with the extra `cli`: `pip install 'cloudglue-client[cli]'`. `cloudglue --version` prints the version,"
    yield "`cloudglue --install-completion` completes commands and options in your shell."
    yield ""
    yield "| variable | what it says |"
    yield "|---|---|"
    yield "| `CLOUDGLUE_API_KEY` | The key of the service. Without it the command works on this machine. |"
    yield "| `CLOUDGLUE_BASE_URL` | The address of the service; Cloudglue's own when it is not set. |"
    yield ""
    for name, command in commands().items():
        yield f"## {name}"
        yield ""
        arguments = [one for one in command.params if one.param_type_name == "argument"]
        options = [
            one for one in command.params if one.param_type_name == "option" and not getattr(one, "hidden", False)
        ]
        yield "```console"
        yield f"$ {' '.join([name, *(['[OPTIONS]'] if options else []), *(_argument(one) for one in arguments)])}"
        yield "```"
        yield ""
        for paragraph in (command.help or "").split("\n\n"):
            yield prose(paragraph)
            yield ""
        yield from (f"- `{_argument(one)}`: {prose(one.help or '')}" for one in arguments)
        yield from (f"- {_option(one)}: {prose(one.help or '')}" for one in options)
        yield ""


def _argument(one: Any) -> str:
    name = one.metavar or one.name.upper()
    several = "..." if one.nargs == -1 and not name.endswith("...") else ""
    return f"{name}{several}" if one.required else f"[{name}{several}]"


def _option(one: Any) -> str:
    shown = ", ".join(f"`{name}`" for name in [*one.opts, *one.secondary_opts])
    if one.is_flag:
        return shown
    usual = one.default if isinstance(one.default, str | int | float) else None
    default = f", {getattr(usual, 'value', usual)} when left out" if usual is not None else ""
    return f"{shown} `{_value(one)}`{default}"


def _value(one: Any) -> str:
    """What an option takes: a word for it, or its values."""
    if one.metavar:
        return str(one.metavar)
    choices = getattr(one.type, "choices", None)
    if choices:
        return "|".join(str(getattr(choice, "value", choice)) for choice in choices)
    return NAMES.get(one.type.name, str(one.type.name).upper())
