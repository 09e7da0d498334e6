"""A headless Chromium for tests of the page, and the page as people and screen readers have it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Nothing but the page: no look for news on the network, and no first steps.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
)


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make setup")
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=OPTIONS)
        yield browser
        browser.close()


class Opened:
    """A page that `exports.write` wrote, opened from disk, and what is looked for in it."""

    def __init__(self, context: Any, file: Path) -> None:
        self.context = context
        self.file = file
        self.asked: list[str] = []
        self.faults: list[str] = []
        self.open()

    def open(self) -> None:
        """Open it, again if it was open."""
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.faults.append(message.text))
        self.page.goto(self.file.as_uri())

    def close(self) -> None:
        """Close it, once what it keeps has left its process: the driver ends that at once, which nobody who closes a tab does."""
        self.page.evaluate("navigator.locks.request('closing', () => null)")  # asks the browser, behind what was kept
        self.page.close()

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def click(self, name: str) -> None:
        """Click the button of this name."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def text(self, selector: str) -> str:
        """What is to be read there."""
        return str(self.page.locator(selector).inner_text()).replace("\xa0", " ").strip()

    def wait(self, condition: str) -> None:
        """Wait until a condition in JavaScript holds. The driver's own way would evaluate text, which the page does not allow."""
        late = f"setTimeout(() => fail(new Error({json.dumps(condition)})), 5000)"
        look = f"const look = () => ({condition}) ? done() : requestAnimationFrame(look)"
        self.page.evaluate(f"new Promise((done, fail) => {{ {late}; {look}; look(); }})")

    def now(self) -> float:
        """Where in the film it is, in seconds."""
        return float(self.page.locator("#canvas").get_attribute("aria-valuenow"))

    def rows(self) -> list[str]:
        """The names and times that the list shows."""
        return [re.sub(r"\s+", " ", row) for row in self.page.get_by_role("option").all_inner_texts()]

    def saved(self, folder: Path, name: str = "Save JSON") -> Path:
        """What the button saves."""
        with self.page.expect_download() as download:
            self.click(name)
        target = folder / download.value.suggested_filename
        download.value.save_as(target)
        return target

    def times(self, folder: Path) -> list[tuple[float, float]]:
        """Start and end of each segment, as JSON has them."""
        found = json.loads(self.saved(folder).read_text())
        return [(one["start_time"], one["end_time"]) for one in found]

    def drag(self, begin: float, end: float, *, row: int = 0, height: int = 26, drop: bool = True) -> None:
        """Drag on the time line from one time to another, when it shows the whole film and has no filmstrip."""
        length = float(self.page.locator("#canvas").get_attribute("aria-valuemax"))
        self.drag_part(begin / length, end / length, row=row, height=height, drop=drop)

    def drag_part(self, begin: float, end: float, *, row: int = 0, height: int = 26, drop: bool = True) -> None:
        """Drag on the time line from one part of its width to another, when it has no filmstrip."""
        self.page.mouse.move(*self._point(begin, row, height))
        self.page.mouse.down()
        self.page.mouse.move(*self._point(end, row, height), steps=4)
        if drop:
            self.page.mouse.up()

    def click_part(self, part: float) -> None:
        """Click on the time line at a part of its width, when it has no filmstrip."""
        self.page.mouse.click(*self._point(part, 0, 26))

    def _point(self, part: float, row: int, height: int) -> tuple[float, float]:
        box = self.page.locator("#canvas").bounding_box()
        return box["x"] + part * box["width"], box["y"] + 22 + row * height + 8
