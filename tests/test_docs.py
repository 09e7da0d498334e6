"""What the documents show is what happens: every Python block runs, the demo prints what the README says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import clean_environment

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language):
    """Every block of a language in the documents, named by its document and line."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for match in re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, match.start()) + 2
            yield pytest.param("\n" * (line - 1) + match.group(1), document, id=f"{document.name}:{line}")


@pytest.mark.parametrize(("code", "document"), list(blocks("python")))
def test_the_python_in_the_documents_runs(code, document, bikes, engine, tmp_path, monkeypatch):
    shutil.copy(bikes, tmp_path / "video.mp4")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLOUDGLUE_API_KEY", engine.api_key)
    monkeypatch.setenv("CLOUDGLUE_BASE_URL", engine.url)

    exec(compile(code, str(document), "exec"), {"__name__": "__main__"})


def test_the_readme_shows_what_the_demo_prints(bikes, tmp_path):
    shown = next(block.values[0] for block in blocks("console") if "$ make demo" in block.values[0])

    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "cloudglue.cli",
            "segment",
            "--local",
            "--detector",
            "content",
            bikes,
            "-o",
            "bikes.html",
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=clean_environment(),
    )

    expected = done.stdout + done.stderr.replace("bikes.html", "build/bikes.html")
    assert shown.strip() == "$ make demo\n" + expected.rstrip()


def test_every_link_to_a_file_leads_somewhere():
    links = [
        (document.name, link)
        for document in [*DOCUMENTS, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
        if not (document.parent / link).exists()
    ]

    assert links == []
