"""The engine against the contract, request by request: Schemathesis makes them, good and bad, from the contract alone."""

from __future__ import annotations

import re
import subprocess

import contract_run


def test_the_engine_answers_as_the_contract_says_and_never_fails() -> None:
    # The same requests each time; `python tests/contract_run.py --max-examples 500` makes others.
    options = ("--max-examples", "4", "--generation-deterministic", "--no-color")

    done = contract_run.run(*options, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    assert done.returncode == 0, done.stdout
    assert "Tested: 31" in done.stdout
    assert re.search(r"(\d{4,}) generated, \1 passed", done.stdout), done.stdout
