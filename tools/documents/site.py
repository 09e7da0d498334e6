"""The site, built from the documents into build/site: python -m tools.documents.site [--serve].

The pages are put together in build/site-source first, as docs/ has them: what they link to outside of docs/ comes along.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml

from . import site_links
from .navigation import navigation
from .staging import DeadLink, Staging

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "mkdocs.yml"
SOURCE, SITE = ROOT / "build" / "site-source", ROOT / "build" / "site"
# The theme tells of its successor with each build, on the stream for warnings.
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
PROGRAM = Path(sys.executable).with_name("mkdocs")


def put_together(source: Path = SOURCE, site: Path = SITE) -> Path:
    """Write the pages and the settings with their navigation into a folder; give the file of the settings.

    Raises:
        DeadLink: A page links to what is not there.
    """
    texts = Staging.of(ROOT).write(source / "docs")
    settings = yaml.safe_load((ROOT / SETTINGS).read_text(encoding="utf-8"))
    settings |= {"docs_dir": "docs", "site_dir": str(site), "nav": navigation(texts)}
    file = source / SETTINGS
    file.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return file


def build(source: Path = SOURCE, site: Path = SITE) -> list[str]:
    """Build the site; give what is wrong with it."""
    try:
        settings = put_together(source, site)
    except DeadLink as error:
        return [str(error)]
    command = [str(PROGRAM), "build", "--clean", "--strict", "--quiet", "--config-file", str(settings)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=source, env=QUIET
    )  # this environment's own program # nosec B603
    said = f"{done.stdout}{done.stderr}"
    if done.returncode or "warning" in said.lower():
        return [said.strip()]
    return list(site_links.broken(site))


def main() -> int:
    """Build the site, or show it while it is written; the exit status says whether all is well."""
    if "--serve" in sys.argv[1:]:
        try:
            command = [str(PROGRAM), "serve", "--config-file", str(put_together())]
        except DeadLink as error:
            print(f"site: {error}", file=sys.stderr)
            return 1
        return subprocess.run(command, cwd=SOURCE).returncode  # as above # nosec B603
    wrong = build()
    for line in wrong:
        print(line, file=sys.stderr)
    if not wrong:
        print(f"The site is in {SITE.relative_to(ROOT)}: open {(SITE / 'index.html').relative_to(ROOT)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
