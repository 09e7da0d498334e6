"""Take the pictures of docs/pictures: the page of a film, light, dark, on a phone and on a wide screen.

python -m tools.documents.pictures FILM   needs a Chromium
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")

SHOTS = ("segment", "--local", "--detector", "content")
WINDOWS = ("segment", "--local", "--strategy", "uniform", "--window", "3", "--hop", "1")
NAMES = ("Phone", "Taxi", "Courier", "Street", "Parked")
QUALITY = 80


class Picture(NamedTuple):
    """One of them."""

    name: str
    segmenting: tuple[str, ...]
    size: tuple[int, int]
    theme: str
    keys: tuple[str, ...]
    """What is done before it is taken."""


PICTURES = (
    Picture("page-light", SHOTS, (1280, 800), "light", ("Home", "ArrowDown", "ArrowDown")),
    Picture("page-dark", SHOTS, (1280, 800), "dark", ("Home", "ArrowDown", *"++++", ".", "?")),
    Picture("page-phone", SHOTS, (390, 844), "light", ("Home", "ArrowDown", "ArrowDown", "ArrowDown")),
    Picture("page-wide", WINDOWS, (1920, 1000), "dark", ("Home", "ArrowDown", "ArrowDown", "ArrowDown")),
)


def take(browser: Browser, picture: Picture, page: Path) -> None:
    """Open a page, do what is to be done, and write the picture."""
    context = browser.new_context(
        viewport={"width": picture.size[0], "height": picture.size[1]},
        color_scheme="dark" if picture.theme == "dark" else "light",
    )
    opened = context.new_page()
    opened.goto(page.as_uri())
    opened.wait_for_timeout(500)
    if picture.segmenting == SHOTS:
        _name(opened)
    for key in picture.keys:
        opened.keyboard.press(key)
    opened.mouse.move(0, 0)
    opened.wait_for_timeout(4000)  # the player's own controls go, and the filmstrip comes
    _write(opened.screenshot(), FOLDER / f"{picture.name}.webp")
    context.close()


def _name(page: Page) -> None:
    for name in NAMES:
        page.keyboard.press("n")
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowDown")


def _write(screenshot: bytes, path: Path) -> None:
    import cv2
    import numpy as np

    picture = cv2.imdecode(np.frombuffer(screenshot, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    _, content = cv2.imencode(".webp", picture, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    path.write_bytes(content.tobytes())
    print(f"{path.name}: {len(content) >> 10} KB")


def main() -> int:
    """Take all of them; the exit status says whether that could be done."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None or len(sys.argv) != 2:
        print("pictures: name a film; a Chromium is needed: apt-get install chromium", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        film = Path(folder, Path(sys.argv[1]).name)
        shutil.copy(sys.argv[1], film)
        browser = driver.chromium.launch(executable_path=program, args=OPTIONS)
        for picture in PICTURES:
            page = Path(folder, f"{picture.name}.html")
            command = [sys.executable, "-m", "cloudglue.cli", *picture.segmenting, str(film), "-o", str(page)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # this Python, a module of ours, no shell # nosec B603
            take(browser, picture, page)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
