"""What the documents show is what happens: every Python block and command runs, and prints what the document shows below it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import documents
import pytest
from documents import DOCUMENTS, ROOT, Block
from test_cli import clean_environment

from cloudglue.testing import Service

SERVICES = ("CLOUDGLUE", "CUTROOM")
DEMO = "$ make demo"
CONSOLES = [
    (document, list(found))
    for document, found in groupby(documents.blocks("console"), lambda block: block.document)
    if document.name != "README.md"
]


@pytest.fixture
def place(bikes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the video of the documents, in which the code runs."""
    shutil.copy(bikes, tmp_path / "video.mp4")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def process() -> Iterator[Service]:
    with Service.start() as service:
        yield service


@pytest.fixture
def service(process: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    """A simulated service, as new; the one that the environment names."""
    process.reset()
    for name in SERVICES:
        monkeypatch.setenv(f"{name}_API_KEY", process.key)
        monkeypatch.setenv(f"{name}_BASE_URL", process.base_url)
    return process


def is_tests(block: Block) -> bool:
    return re.search(r"^(async )?def test_", block.code, re.MULTILINE) is not None


def is_script(block: Block) -> bool:
    """Whether it starts processes, or would change this one."""
    return '__name__ == "__main__"' in block.code or "basicConfig" in block.code


def named(block: Block) -> Any:
    slow = "distributed" in block.code  # a cluster
    return pytest.param(block, id=block.name, marks=[pytest.mark.long] if slow else [])


@pytest.mark.parametrize("block", [named(block) for block in documents.blocks("python") if not is_tests(block)])
def test_the_python_in_the_documents_runs_and_prints_what_they_show(
    block: Block, place: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    if is_script(block):
        (place / "shown.py").write_text(block.code, encoding="utf-8")
        printed = finished([sys.executable, "shown.py"])
    else:
        code = "\n" * (block.line - 1) + block.code
        exec(compile(code, str(block.document), "exec"), {"__name__": "__main__"})
        printed = capsys.readouterr().out

    assert block.shown is None or documents.fits(printed, block.shown, {}), f"{block.shown}is not\n{printed}"


def test_the_tests_in_the_documents_pass(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = [block for block in documents.blocks("python") if is_tests(block)]
    for number, block in enumerate(blocks):
        (place / f"test_shown_{number}.py").write_text(block.code, encoding="utf-8")
    monkeypatch.setenv(
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1"
    )  # half of the time goes into plugins that nobody needs here
    plugins = [word for name in ("pytest_cloudglue", "pytest_asyncio.plugin", "pytest_httpx") for word in ("-p", name)]

    printed = finished([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugins])

    assert f"{sum(len(re.findall(r'def test_', block.code)) for block in blocks)} passed" in printed


def finished(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="what people see is read off a pseudo-terminal")
@pytest.mark.parametrize(("document", "blocks"), CONSOLES, ids=lambda one: getattr(one, "stem", ""))
def test_the_commands_in_the_documents_print_what_they_show(
    document: Path, blocks: list[Block], place: Path, service: Service
) -> None:
    ids: dict[str, str] = {}
    environment = {**clean_environment(), "TERM": "dumb", "PYTHONWARNINGS": "ignore", "COLUMNS": "200"}
    environment["PATH"] = f"{Path(sys.executable).parent}:{environment.get('PATH', '')}"
    environment.update({"CLOUDGLUE_API_KEY": service.key, "CLOUDGLUE_BASE_URL": service.base_url})

    for command, shown in (pair for block in blocks for pair in documents.commands(block.code)):
        for written, given in ids.items():
            command = command.replace(written, given)
        results, messages = on_a_terminal(command, environment)

        assert documents.fits(results + messages, shown, ids) or documents.fits(messages + results, shown, ids), (
            f"$ {command}\n{results}{messages}"
        )


def on_a_terminal(command: str, environment: dict[str, str]) -> tuple[str, str]:
    """What a command prints on a terminal, and its messages."""
    import pty

    reads, writes = pty.openpty()
    with subprocess.Popen(command, shell=True, env=environment, stdout=writes, stderr=subprocess.PIPE) as process:
        os.close(writes)
        _, messages = process.communicate(timeout=60)
    results = b"".join(pieces(reads)).decode().replace("\r\n", "\n")
    os.close(reads)
    assert process.returncode == 0, f"$ {command}\n{results}{messages.decode()}"
    return results, messages.decode()


def pieces(reads: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(reads, 65536)
        except OSError:  # the other end is closed
            return
        if not piece:
            return
        yield piece


def test_the_readme_shows_what_the_demo_prints(bikes: Path, tmp_path: Path) -> None:
    shown = next(block.code for block in documents.blocks("console") if DEMO in block.code)
    options = ["segment", "--local", "--detector", "content", str(bikes), "-o", "bikes.html"]

    done = subprocess.run(
        [sys.executable, "-m", "cloudglue.cli", *options],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=clean_environment(),
    )

    expected = done.stdout + done.stderr.replace("bikes.html", "build/bikes.html")
    assert shown.strip() == f"{DEMO}\n{expected.rstrip()}"


@pytest.mark.parametrize(
    ("printed", "shown", "is_it"),
    [
        ("6 segments\n", "6 segments\n", True),
        ("5 segments\n", "6 segments\n", False),
        ("took 0.2 s\n", "took …\n", True),
        ("made at 2026-01-02T03:04:05Z", "made at 2026-11-27T09:25:06Z", True),
        ("00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000001", 2 * "de92650e-b593-4d33-8052-772c6e10fa99 ", True),
        ("00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000002", 2 * "de92650e-b593-4d33-8052-772c6e10fa99 ", False),
    ],
)  # fmt: skip
def test_output_that_differs_from_what_is_shown_is_noticed(printed: str, shown: str, is_it: bool) -> None:
    assert documents.fits(printed, shown.strip(" "), {}) == is_it


def links(document: Path) -> Iterator[tuple[str, str]]:
    """The links of a document to files: to which, and to which heading."""
    text = re.sub(r"^```.*?^```$", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target, _, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)(#([^)\s]*))?\)", text):
        yield target, anchor


def headings(document: Path) -> set[str]:
    """The anchors of a document's headings, as GitHub and mkdocs make them."""
    found = re.findall(r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", title).lower()) for title in found)
    return {title.strip().replace(" ", "-") for title in plain}


def test_every_link_to_a_file_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]

    missing = [
        (page.name, target) for page in pages for target, _ in links(page) if not (page.parent / target).exists()
    ]

    assert missing == []


def test_every_link_to_a_heading_leads_to_one() -> None:
    missing = [
        (page.name, target, anchor)
        for page in DOCUMENTS
        for target, anchor in links(page)
        if anchor and anchor not in headings((page.parent / target).resolve() if target else page)
    ]

    assert missing == []


def clicks(start: Path) -> dict[Path, int]:
    """How many clicks it takes to each document from this one."""
    reached, left = {start: 0}, [start]
    while left:
        page = left.pop(0)
        for target, _ in links(page):
            other = (page.parent / target).resolve() if target else page
            if other in DOCUMENTS and other not in reached:
                reached[other] = reached[page] + 1
                left.append(other)
    return reached


def test_every_page_is_two_clicks_from_the_front_page_at_most() -> None:
    reached = clicks(ROOT / "docs" / "index.md")

    far = [str(page.relative_to(ROOT)) for page in DOCUMENTS if page.name != "README.md" and reached.get(page, 99) > 2]

    assert far == []


def test_each_promise_of_reliability_names_a_test_that_is_there() -> None:
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
def test_every_place_that_a_document_names_is_there(document: Any) -> None:
    text = document.read_text(encoding="utf-8")
    made_on_the_way = {"openapi/steady.yaml", *re.findall(r"^```\w+ (\S+)$", text, re.MULTILINE)}

    missing = [place for place in PLACE.findall(text) if place not in made_on_the_way and not (ROOT / place).exists()]
    unnamed = [(name, place) for name, place in NAMED.findall(text) if name not in (ROOT / place).read_text("utf-8")]

    assert missing == []
    assert unnamed == []
