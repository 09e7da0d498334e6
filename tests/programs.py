"""Programs of tools/ run in the process of the test: a process of their own takes two seconds, most of them to import jsonschema."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Sequence
from subprocess import CompletedProcess


def ran(main: Callable[[Sequence[str]], int], *arguments: object) -> CompletedProcess[str]:
    """What a program prints, and its exit status."""
    words = [str(one) for one in arguments]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(words)
    return CompletedProcess(words, status, out.getvalue(), err.getvalue())
