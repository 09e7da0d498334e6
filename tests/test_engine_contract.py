"""The engine and the simulation against the contract, request by request: Schemathesis makes them, good and bad, from it alone."""

from __future__ import annotations

import re
import subprocess

import contract_run
from simulated import EXAMPLES


def test_every_operation_answers_as_the_contract_says_and_never_fails() -> None:
    # The same requests each time; `make contract-run` makes others, and more.
    options = ("--max-examples", "2", "--generation-deterministic", "--no-color")

    done = contract_run.run(*options, is_brief=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    assert done.returncode == 0, done.stdout
    assert f"Tested: {len(EXAMPLES.operations)}" in done.stdout
    assert re.search(r"(\d{4,}) generated, \1 passed", done.stdout), done.stdout
