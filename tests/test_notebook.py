"""What a notebook shows of a list: filmstrip, time line and table; hostile names stay text."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import clips
from test_cli import clean_environment

from cloudglue import Cloudglue, notebook, strategies
from cloudglue.exports import NamedRange
from cloudglue.testing import make
from cloudglue_api import models


def tags(text: str) -> list[str]:
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: found.append(tag)  # type: ignore[method-assign]
    parser.feed(text)
    return found


def test_segments_show_their_pictures_a_time_line_and_a_table(engine: Any, folder: Path) -> None:
    with Cloudglue(engine.api_key, base_url=engine.url) as client:
        segments = client.segment(clips.h264(folder), strategies.uniform(2), thumbnails=True)
        shown, plain = segments._repr_html_(), repr(segments)
        files = client.files.iter()._repr_html_()

    assert (tags(shown).count("img"), tags(shown).count("rect"), tags(shown).count("tr")) == (3, 3, 4)
    assert "<title>3: 4.000 – 5.600 s</title>" in shown
    assert plain == "<PagedItems: 3 items>"
    assert "img" not in tags(files)
    assert "<td>h264.mp4</td>" in files


def test_without_pictures_the_time_line_is_shown() -> None:
    shown = notebook.as_html([make(models.Segment, start_time=0, end_time=2)], 1)

    assert "img" not in tags(notebook.as_html([NamedRange(0, 0)], 1))
    assert tags(shown).count("rect") == 1


def test_a_segmentation_shows_its_segments_and_other_models_stay_plain(engine: Any, folder: Path) -> None:
    with Cloudglue(engine.api_key, base_url=engine.url) as client:
        file = client.files.wait(client.files.upload(clips.h264(folder)).id)
        job = client.segmentations.create(file.id, strategies.uniform(2))
        pending = job._repr_html_()
        found = client.segmentations.get(client.segmentations.wait(job.segmentation_id).segmentation_id)

    shown = found._repr_html_()
    assert shown is not None
    assert "<p>uniform, completed</p>" in shown
    assert (tags(shown).count("rect"), tags(shown).count("tr")) == (3, 4)
    assert "3 items" in shown
    assert (pending, file._repr_html_()) == (None, None)


def test_hostile_names_and_addresses_stay_text() -> None:
    bad = '"><script>alert(1)</script>'
    segment = make(models.Segment, start_time=0, end_time=2, thumbnail_url=f"https://x/{bad}")
    other = make(models.Segment, start_time=0, end_time=2, thumbnail_url="javascript:alert(1)")

    assert "script" not in tags(notebook.as_html([segment, other], 2) + notebook.as_html([bad], 1))
    assert tags(notebook.as_html([segment, other], 2)).count("img") == 1


def test_many_segments_show_a_part_and_say_so() -> None:
    found = [make(models.Segment, start_time=n, end_time=n + 1, thumbnail_url="https://x/a.jpg") for n in range(100)]

    shown = notebook.as_html(found, 5000)

    assert (tags(shown).count("img"), tags(shown).count("rect"), tags(shown).count("tr")) == (12, 100, 21)
    assert "5000 items, the first 20" in shown
    assert len(shown) < 60_000


def test_nothing_is_imported_for_it() -> None:
    program = (
        "import sys, cloudglue; cloudglue.Cloudglue('k'); print({'html', 'cloudglue.notebook'} & sys.modules.keys())"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=clean_environment())

    assert done.stdout.strip() == "set()", done.stderr
