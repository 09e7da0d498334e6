"""The site: it builds without a warning, no link in it is dead, it is searched from disk, and everybody can use it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import browsers
import pytest

from tools.documents import site, site_links
from tools.documents.navigation import navigation
from tools.documents.staging import DeadLink, Staging

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A small one, with a page that links out of docs/."""
    for name, text in {
        "README.md": "# Readme\n",
        "CONTRIBUTING.md": "# Contributing\n\n[The engine](docs/guides/engine.md#ports)\n",
        "openapi/files.yaml": "paths: {}\n",
        "examples/cutroom/README.md": "# Cutroom\n",
        "docs/index.md": "# Front\n\n[Last](guides/zebra.md), [first](guides/engine.md)\n",
        "docs/guides/engine.md": "# The `engine`\n\n[a](../../openapi/files.yaml) [b](../../CONTRIBUTING.md#habits) ![c](../pictures/a.svg)\n"
        "[d](../../examples/cutroom) [e](https://example.org/x.md) [f](#ports) [g](../../README.md#start)\n\n"
        "```python\n[left](alone.md)\n```\n\n`[left](alone.md)`\n",
        "docs/guides/zebra.md": "# Zebra\n",
        "docs/guides/apart.md": "# Apart\n",
        "docs/pictures/a.svg": "<svg/>",
    }.items():
        (tmp_path / "repository" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "repository" / name).write_text(text)
    return tmp_path / "repository"


def test_links_out_of_docs_lead_to_pages_of_the_site(repository: Path, tmp_path: Path) -> None:
    texts = Staging.of(repository).write(tmp_path / "pages")

    assert texts["guides/engine.md"].splitlines()[2:4] == [
        "[a](../project/files/openapi/files.yaml.md) [b](../project/contributing.md#habits) ![c](../pictures/a.svg)",
        "[d](../project/cutroom.md) [e](https://example.org/x.md) [f](#ports) [g](../index.md)",
    ]
    assert texts["project/contributing.md"].endswith("[The engine](../guides/engine.md#ports)\n")
    assert texts["project/files/openapi/files.yaml.md"].endswith("```yaml\npaths: {}\n```\n")
    assert (tmp_path / "pages/pictures/a.svg").read_text() == "<svg/>"


def test_code_is_left_as_it_is(repository: Path, tmp_path: Path) -> None:
    texts = Staging.of(repository).write(tmp_path / "pages")

    assert texts["guides/engine.md"].count("[left](alone.md)") == 2


def test_a_block_that_names_its_file_is_shown_with_the_name(repository: Path, tmp_path: Path) -> None:
    (repository / "CONTRIBUTING.md").write_text(
        "# Contributing\n\n```yaml openapi/files.yaml\npaths: {}\n```\n\n## Then\n"
    )

    texts = Staging.of(repository).write(tmp_path / "pages")

    assert '\n```yaml title="openapi/files.yaml"\npaths: {}\n```\n' in texts["project/contributing.md"]


@pytest.mark.parametrize("link", ["gone.md", "../pictures", "../../../outside.md"])
def test_a_link_to_no_file_is_refused_with_its_page(repository: Path, tmp_path: Path, link: str) -> None:
    (repository / "docs/guides/zebra.md").write_text(f"# Zebra\n\n[there]({link})\n")

    with pytest.raises(DeadLink, match=rf"^docs/guides/zebra.md: {re.escape(link)} leads to no file"):
        Staging.of(repository).write(tmp_path / "pages")


def test_pages_stand_in_the_order_in_which_the_front_page_links_to_them(repository: Path, tmp_path: Path) -> None:
    texts = Staging.of(repository).write(tmp_path / "pages")

    assert navigation(texts) == [
        {"Front": "index.md"},
        {"Guides": [{"Zebra": "guides/zebra.md"}, {"The engine": "guides/engine.md"}, {"Apart": "guides/apart.md"}]},
        {"Project": [{"Contributing": "project/contributing.md"}, {"Cutroom": "project/cutroom.md"}]},
    ]


def test_dead_links_and_anchors_of_a_built_site_are_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<a href="a/b.html#there"></a><a href="a/b.html#gone"></a><img src="no.png"><a href="https://example.org/x">'
    )
    (tmp_path / "a/b.html").write_text('<h2 id="there"></h2><a href="../index.html"></a><a href="#top"></a>')

    assert list(site_links.broken(tmp_path)) == [
        "index.html: a/b.html#gone leads to no anchor",
        "index.html: no.png leads to no file",
    ]


def test_every_page_can_be_put_together_and_stands_in_the_navigation(tmp_path: Path) -> None:
    texts = Staging.of(ROOT).write(tmp_path / "pages")

    text = json.dumps(navigation(texts))
    assert [place for place in texts if place not in text and not place.startswith("project/files/")] == []
    assert [title for title in re.findall(r'"([^"]*)": "[^"]*\.md"', text) if title == "Untitled"] == []


# The rest looks at the site itself.


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert site.build(folder / "source", folder / "site") == []
    return folder / "site"


@pytest.mark.long
def test_the_site_builds_without_a_warning_and_without_a_dead_link(built: Path) -> None:
    assert len(site_links.pages(built)) > 90


@pytest.mark.long
def test_each_page_has_a_title_of_its_own_and_fetches_nothing_from_elsewhere(built: Path) -> None:
    pages = site_links.pages(built)
    titles = [page.title for page in pages.values()]
    loaded = [
        address
        for file in pages
        for address in re.findall(
            r'<(?:script|img|iframe|source)[^>]* src="(https?:[^"]*)|<link rel="(?:stylesheet|preconnect)"[^>]* href="(https?:[^"]*)',
            file.read_text(encoding="utf-8"),
        )
    ]

    assert [title for title in titles if not title] == []
    assert sorted({title for title in titles if titles.count(title) > 1}) == []
    assert loaded == []


LOOKED_AT = (
    "index.html",
    "guides/errors.html",
    "guides/exports.html",
    "explanations/performance.html",
    "reference/index.html",
    "reference/clients.html",
    "reference/errors.html",
    "reference/command.html",
    "reference/resources/files.html",
    "reference/models/segmentations.html",
    "reference/sources.html",
    "project/contributing.html",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsers.chromium() as browser:
        yield browser


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_any_of_these_pages(browser: Any, built: Path, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    found: dict[str, Any] = {}

    for name in LOOKED_AT:
        page = context.new_page()
        page.goto((built / name).as_uri())
        for one in axe.Axe().run(page).response["violations"]:
            found.setdefault(one["id"], (name, [node["html"][:200] for node in one["nodes"][:3]]))
        page.close()

    context.close()
    assert found == {}


@pytest.mark.long
@pytest.mark.parametrize("query", ["upload", "RateLimitError", "segment_many"])
def test_the_search_finds_pages_from_disk(browser: Any, built: Path, query: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((built / "index.html").as_uri())

    page.keyboard.press("/")
    page.keyboard.type(query)
    page.locator(".md-search-result__item").first.wait_for(timeout=20_000)

    assert query.lower() in page.locator(".md-search-result__item").first.inner_text().lower()
    context.close()


@pytest.mark.long
def test_a_page_is_read_on_a_phone_without_scrolling_sideways(browser: Any, built: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    wide = []

    for name in LOOKED_AT:
        page = context.new_page()
        page.goto((built / name).as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
        page.close()

    context.close()
    assert wide == []
