"""The sub-command `doctor`: whether all is there that the client and the engine need, and what to do where it is not."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

import typer

from . import services
from .console import errors_as_messages, print_json, print_result

_SHORTEST_KEY = 8
"""Less is no secret, and would be found in words."""


def doctor(
    as_json: services.Json = False, base_url: services.BaseURL = None, data_dir: services.DataDir = None
) -> None:
    """Look at the key, the network, versions, codecs and disks, and say what to do. Exit status: 1 where there is a problem.

    The key is tried with one call, which lists one file, and is never printed.
    """
    with errors_as_messages(), _quiet_log():
        from . import checks  # what that imports is for nobody else

        has_problem = False
        for check in chain(
            checks.versions(),
            checks.extras(),
            checks.codecs(),
            checks.disks(data_dir),
            checks.surroundings(base_url, os.environ),
            checks.service(base_url, os.environ),
        ):
            has_problem |= check.state is checks.State.PROBLEM
            shown = checks.Check(check.what, check.state, *map(_without_key, check[2:]))
            if as_json:
                print_json(shown._asdict())
            else:
                print_result(f"{shown.state:<8} {shown.what:<17} {shown.found}")
                if shown.advice:
                    print_result(f"{'':<26} -> {shown.advice}")
        if has_problem:
            raise typer.Exit(1)


@contextmanager
def _quiet_log() -> Iterator[None]:
    """What the log would say of the call, a line of the result does."""
    logger = logging.getLogger("cloudglue")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _without_key(text: str) -> str:
    """Texts of the environment and of servers are printed here: whatever they hold, it is not the key."""
    key = os.environ.get("CLOUDGLUE_API_KEY")
    return text.replace(key, "…") if key and len(key) >= _SHORTEST_KEY else text
