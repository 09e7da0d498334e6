"""What is installed with a project, all its extras included: a CycloneDX document beside the wheel.

It lies beside the wheel and not in it: a wheel of ours bundles nothing, and what comes with it is chosen when it is installed.
The document says what was chosen when the version was tried.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from .commands import NotReady, run

SUFFIX = ".cdx.json"
_SPEC = "1.6"


def write(python: Path, name: str, version: str, project: Path, target: Path) -> int:
    """Describe an environment, and give how many distributions are in it beside the project.

    Args:
        python: The environment's Python.
        name: What pip calls the project, which is installed there.
        version: Of the project.
        project: Its pyproject.toml.
        target: The file to write.

    Raises:
        NotReady: The environment cannot be read, or what was found is not valid CycloneDX.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--spec-version", _SPEC]
    command += ["--pyproject", str(project), "--mc-type", "library", "--output-file", str(target), str(python)]
    run(command, target.parent)
    document: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    components = document.get("components", [])
    if any(one["name"] == name for one in components):
        raise NotReady(f"{target.name}: {name} stands among its own dependencies")
    document["metadata"]["component"]["version"] = version
    document["metadata"]["component"]["purl"] = f"pkg:pypi/{name}@{version}"
    text = json.dumps(document, indent=2, sort_keys=True) + "\n"
    if "file://" in text:
        raise NotReady(f"{target.name}: names a folder of this machine")
    target.write_text(text, encoding="utf-8")
    return len(components)
