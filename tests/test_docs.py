"""What the documents show is what happens: every Python block runs, the demo prints what the README says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scripted_server import Reply
from test_cli import clean_environment

ROOT = Path(__file__).resolve().parent.parent
MADE = ("reference.md", "reference/", "resources/")  # by tools/documents; tests of their own hold them
DOCUMENTS = [
    ROOT / "README.md",
    *(d for d in sorted((ROOT / "docs").rglob("*.md")) if not str(d.relative_to(ROOT / "docs")).startswith(MADE)),
]


def blocks(language):
    """Every block of a language in the documents, named by its document and line."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for match in re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, match.start()) + 2
            yield pytest.param("\n" * (line - 1) + match.group(1), document, id=f"{document.name}:{line}")


ON_THE_SERVICE = "calls.md"  # shows what the engine does not do


@pytest.mark.parametrize(("code", "document"), [b for b in blocks("python") if b.values[1].name != ON_THE_SERVICE])
def test_the_python_in_the_documents_runs(code, document, bikes, engine, tmp_path, monkeypatch):
    shutil.copy(bikes, tmp_path / "video.mp4")
    monkeypatch.chdir(tmp_path)
    for service in ("CLOUDGLUE", "CUTROOM"):
        monkeypatch.setenv(f"{service}_API_KEY", engine.api_key)
        monkeypatch.setenv(f"{service}_BASE_URL", engine.url)

    exec(compile(code, str(document), "exec"), {"__name__": "__main__"})


JOB = {"job_id": "0b8d", "status": "completed", "created_at": 1767225600, "data": {"speech": [{"text": "hello"}]}}
EVENTS = (b'data: {"type": "response.output_text.delta", "delta": "A goal."}\n\n', b"data: [DONE]\n\n")


def service(asked):
    """As much of the service as the document calls: a describe job that takes a while, and a stream."""
    if asked.path.endswith("/responses"):
        return Reply(pieces=EVENTS)
    if asked.path.endswith("/describe") and asked.method == "GET":
        return Reply(200, {"object": "list", "data": [JOB], "total": 1, "limit": 100, "offset": 0})
    status = "pending" if asked.method == "POST" else "completed"
    return Reply(200, {**JOB, "status": status}, {"content-type": "application/json"})


@pytest.mark.parametrize(("code", "document"), [b for b in blocks("python") if b.values[1].name == ON_THE_SERVICE])
def test_the_python_about_the_whole_api_runs(code, document, server, monkeypatch, capsys):
    server.answer = service
    monkeypatch.setenv("CLOUDGLUE_API_KEY", "cg-key")
    monkeypatch.setenv("CLOUDGLUE_BASE_URL", server.url)

    exec(compile(code, str(document), "exec"), {"__name__": "__main__"})

    assert capsys.readouterr().out


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
        for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
        if not (document.parent / link).exists()
    ]

    assert links == []


def test_each_promise_of_reliability_names_a_test_that_is_there():
    text = (ROOT / "docs/explanations/reliability.md").read_text(encoding="utf-8")
    named = re.findall(r"`(test_\w+)`", text)
    defined = {
        name
        for file in (ROOT / "tests").glob("test_*.py")
        for name in re.findall(r"^def (test_\w+)\(", file.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert len(named) > 20
    assert [name for name in named if name not in defined] == []


PLACE = re.compile(r"`((?:cloudglue|tools|openapi|tests|docs|benchmarks|examples|generated)/[\w./]+\.\w+)`")
NAMED = re.compile(r"`([A-Z_]{4,}|[a-z_]+)`[^|`]*? in `((?:cloudglue|tools)/[\w./]+\.\w+)`")


@pytest.mark.parametrize("document", [ROOT / "CONTRIBUTING.md", *DOCUMENTS], ids=lambda document: document.name)
def test_every_place_that_a_document_names_is_there(document):
    text = document.read_text(encoding="utf-8")
    made_on_the_way = {"openapi/steady.yaml", *re.findall(r"^```\w+ (\S+)$", text, re.MULTILINE)}

    missing = [place for place in PLACE.findall(text) if place not in made_on_the_way and not (ROOT / place).exists()]
    unnamed = [(name, place) for name, place in NAMED.findall(text) if name not in (ROOT / place).read_text("utf-8")]

    assert missing == []
    assert unnamed == []
