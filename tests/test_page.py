"""The page in a browser: looked at, mended by mouse and by keyboard, saved and read back."""

import itertools
import json
import math
import re
import warnings
from pathlib import Path
from uuid import uuid4

import browsers
import clips
import cv2
import numpy as np
import pytest
import sounding
from test_cli import run

from cloudglue import ExportWarning, exports
from cloudglue.exports import NamedRange, timecodes
from cloudglue.exports.page import document
from cloudglue.exports.sources import frame_times, looked_at
from cloudglue.local.media.video import Video
from cloudglue.segmenting import lanes, uniform
from cloudglue.strategies import TimeRange
from cloudglue_api import models

RATE = 25
SIX = [
    NamedRange(0, 2, "Opening"),
    NamedRange(2, 4),
    NamedRange(4, 6, "Race"),
    NamedRange(6, 8),
    NamedRange(8, 14),
    NamedRange(14, 20, "End"),
]
SHOTS = [NamedRange(0, 1.2), NamedRange(1.2, 2.2), NamedRange(2.2, 3.8), NamedRange(3.8, 4.2), NamedRange(4.2, 5.6)]
PLAYABLE = "document.querySelector('#video').readyState >= 2"
COUNT_PICTURES = """() => {
  window.drawn = 0;
  const old = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...given) { window.drawn++; return old.apply(this, given); };
}"""
COUNT_SEEKS = (
    "() => document.querySelector('#video').addEventListener('seeked', () => (window.seeks = (window.seeks ?? 0) + 1))"
)
LOOK_FOR_BAR = """async (wanted) => {
  const video = document.querySelector('#video');
  const context = Object.assign(document.createElement('canvas'), { width: 96, height: 64 }).getContext('2d');
  for (let tries = 0; tries < 100; tries++) {
    context.drawImage(video, 0, 0, 96, 64);
    const row = context.getImageData(0, 48, 96, 1).data;
    window.bar = row.filter((bright, n) => n % 4 === 0 && bright > 75).length - 4;
    if (!video.seeking && Math.abs(window.bar - wanted) <= 1) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}"""
COUNT_LONG = """() => {
  let tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  window.longest = () => tasks.splice(0).reduce((most, one) => Math.max(most, one.duration), 0);
}"""
HALF_A_TICK = 0.5 / 16_000
MODULES = "http://modules.test/"


@pytest.fixture(scope="module")
def browser():
    with browsers.chromium() as browser:
        yield browser


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    context.set_default_timeout(5000)
    yield context
    context.close()


@pytest.fixture
def opened(context, tmp_path):
    """Opens a page of segments."""

    def opened(segments, **options):
        exports.write(segments, tmp_path / "cuts.html", **({"frame_rate": RATE} | options))
        return browsers.Opened(context, tmp_path / "cuts.html")

    return opened


@pytest.fixture(scope="module")
def modules(browser):
    """Calls a function of a module of the page."""
    folder = Path(document.__file__).parent
    page = browser.new_page()
    page.route(
        MODULES + "*",
        lambda route: route.fulfill(
            body=(folder / name).read_text() if (name := route.request.url.removeprefix(MODULES)) else "",
            content_type="text/javascript" if route.request.url.endswith(".js") else "text/html",
        ),
    )
    page.goto(MODULES)
    return lambda name, code, given=None: page.evaluate(
        f"async (given) => {{ const m = await import('{MODULES}{name}.js'); return {code}; }}", given
    )


def many(count):
    """Segments of two frames to twenty seconds, one after the other."""
    marks = np.cumsum([0, *np.random.default_rng(7).integers(2, 500, count)]) / RATE
    return [
        NamedRange(float(a), float(b), None if n % 7 else f"Shot {n}")
        for n, (a, b) in enumerate(itertools.pairwise(marks), 1)
    ]


# What is pure


@pytest.mark.parametrize(
    ("rate", "drops"), [(23.976, False), (25, False), (29.97, True), (29.97, False), (59.94, True)]
)
def test_time_codes_are_those_of_the_exports(modules, rate, drops):
    counted = timecodes.counted(rate)
    numbers = [*range(0, 40000, 97), *range(1790, 1810), *range(17970, 18000), 107892, 215784, 2589407, 2589408]

    found = modules(
        "timecodes", "given[0].map(n => m.codeText(n, given[1], given[2]))", [numbers, round(counted), drops]
    )

    assert found == [timecodes.text(number, counted, drops) for number in numbers]


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("83.4", 83.4),
        ("83,4", 83.4),
        ("1:23.4", 83.4),
        ("1:02:03.5", 3723.5),
        ("f1500", 50.05),
        ("01:00:10;00", 10.01),
        ("01:01:00;02", 60.06),
        ("01:01:00;00", None),
        ("01:00:10;30", None),
        ("soon", None),
        ("1:2:3:4:5", None),
        ("", None),
        ("1e9", None),
        ("Infinity", None),
    ],
)
def test_times_are_typed_as_seconds_clock_frame_or_time_code(modules, typed, seconds):
    rate = 30000 / 1001
    film = {"rate": rate, "begins": 0, "codes": rate, "first": 107892, "drops": True}

    assert modules("timecodes", "new m.Frames(given[0]).parsed(given[1])", [film, typed]) == pytest.approx(seconds)


def test_overlapping_segments_lie_below_each_other(modules):
    windows = uniform(12, 5, TimeRange(0, 100))

    found = modules("layout", "m.rows(given)", [{"start": a, "end": b} for a, b in windows])

    assert found == lanes(windows)
    assert max(found) == 2


def test_what_is_in_view_is_found_behind_a_long_segment(modules):
    segments = [{"start": 0, "end": 90}, *({"start": n, "end": n + 1} for n in range(1, 50))]

    assert modules("layout", "new m.Index(given).within(60, 61)", segments) == [0, 50]
    assert modules("layout", "new m.Index(given).within(95, 96)", segments) == [50, 50]


def test_a_merge_with_a_segment_inside_ends_where_the_longer_one_does(modules):
    found = modules("edits", "m.merged(given, 0)", [{"start": 0, "end": 20}, {"start": 5, "end": 8, "name": "In it"}])

    assert found == {"segments": [{"start": 0, "end": 20, "name": "In it"}], "selected": 0}


@pytest.mark.parametrize("first", [0, 107892])
def test_marks_of_the_ruler_are_whole_seconds_of_time_codes(modules, first):
    film = {"rate": 30000 / 1001, "begins": 0, "codes": 30000 / 1001, "first": first, "drops": True}
    code = "(f => { const s = new m.Scale(0, 500, f); s.width = 1000; return s.marks(100).map(t => f.text(t)); })"

    found = modules("scale", f"import('{MODULES}timecodes.js').then(t => {code}(new t.Frames(given)))", film)

    hour = "01" if first else "00"
    assert found[:3] == [f"{hour}:00:00;00", f"{hour}:01:00;02", f"{hour}:02:00;02"]


def test_where_the_rate_varies_no_time_is_moved_to_a_frame(modules):
    told = "f => [f.snapped(1.2345), f.shown(1.2345), f.stepped(f.stepped(1.2345, 3), -3), f.parsed('f8'), f.parsed('1.5')]"

    found = modules("timecodes", f"({told})(new m.Frames(given))", {"rate": 25.25, "codes": 25, "varies": True})

    assert found == [1.2345, 1.2345, 1.2345, None, 1.5]


FRAMES = [0.5, 0.52, 0.6, 0.633, 0.7, 2.7]
PHONE = {
    "rate": 25.25,
    "codes": 25,
    "varies": True,
    "begins": 0.5,
    "end": 3,
    "times": " ".join(np.base_repr(round(gap * 1e6), 36).lower() for gap in np.diff([0, *FRAMES])),
}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("[0, 1, 5].map(n => f.at(n))", [0.5, 0.52, 2.7]),
        ("[0.1, 0.509, 0.6164, 0.6166, 2.84, 9].map(t => f.snapped(t))", [0, 0.5, 0.6, 0.633, 2.7, 3]),
        ("[0.1, 0.5, 0.5999, 0.64, 2.69, 2.9, 3].map(t => f.shown(t))", [0, 0.5, 0.6, 0.633, 0.7, 2.7, 2.7]),
        ("[0, 0.5, 0.51, 0.62, 2.7, 3].map(t => f.stepped(t, 1))", [0.5, 0.52, 0.52, 0.633, 3, 3]),
        ("[0, 0.5, 0.51, 0.62, 2.7, 3].map(t => f.stepped(t, -1))", [0, 0, 0.5, 0.6, 0.7, 2.7]),
        ("[0, 0.6, 0.7].map(t => f.away(t, 1))", [0.7, 0.7, 2.7]),
        ("[3, 2.7, 0.6].map(t => f.away(t, -1))", [2.7, 0.7, 0]),
        ("[[0, 3], [0.52, 0.633], [0.6004, 0.7], [0.601, 0.7], [2.8, 3]].map(s => f.count(...s))", [6, 2, 2, 1, 0]),
        ("[0, 0.5, 0.51, 2.7].map(t => [f.opening(t), f.soonest(t)])", [[0, 0.5], [0.5, 0.52], [0.52, 0.6], [2.7, 3]]),
        (
            "[f.parsed('f3'), f.parsed('f999'), f.parsed('00:00:01:00'), f.text(0.633)]",
            [0.633, 3, None, "00:00:00.633"],
        ),
        ("[f.number(0.633), f.shortest, f.placed, f.code(1)]", [3, 0.02, True, ""]),
    ],
)
def test_where_the_rate_varies_frames_lie_at_times_of_their_own(modules, asked, found):
    assert modules("timecodes", f"(f => {asked})(new m.Frames(given))", PHONE) == [
        pytest.approx(one) if isinstance(one, float) else one for one in found
    ]


def test_the_page_of_a_film_whose_rate_varies_says_so_to_itself(tmp_path):
    even = sounding.film(tmp_path / "even.mp4", seconds=1, sound=None)
    phone = sounding.film(tmp_path / "phone.mp4", times=[0, 20, 100, 133, 160, 200, 260, 301], sound=None)
    one = [NamedRange(0, 0.133)]

    texts = [exports.as_text(one, "html", video=even), exports.as_text(one, "html", video=phone)]

    assert [text.count('"varies":true') for text in texts] == [0, 1]
    assert [text.count('"times":"0 ') for text in texts] == [0, 1]
    told = exports.as_text(one, "html", video=phone, frame_rate=25)
    assert (told.count('"varies":false'), told.count('"times":"')) == (1, 0)


@pytest.mark.parametrize("clip", [clips.phone, clips.variable_rate, clips.two_rates, clips.damaged])
def test_the_page_has_the_times_of_frames_that_lie_elsewhere_than_the_rate_says(films, clip):
    with Video(clip(films)) as video:
        shown = [frame.time for frame in video.frames()]

    assert frame_times(looked_at(clip(films))) == shown


@pytest.mark.parametrize(
    "clip", [clips.h264, clips.wide, clips.vp9, clips.transport_stream, clips.interlaced, clips.still]
)
def test_the_page_counts_by_the_rate_where_frames_lie_where_that_says(films, clip):
    assert frame_times(looked_at(clip(films))) == []


def test_the_times_of_an_hour_take_less_than_half_a_megabyte():
    times = np.cumsum(np.random.default_rng(1).integers(30_000, 36_700, 108_000)) / 10**6

    text = exports.as_html([], title="t", frame_rate=30, rate_varies=True, frame_times=times.tolist())

    assert len(text) - len(exports.as_html([], title="t", frame_rate=30)) < 500_000


def test_a_film_that_does_not_tell_when_its_frames_are_shown_has_a_page_and_that_is_told(tmp_path):
    twice = sounding.film(tmp_path / "twice.flv", codec="flv1", times=[0, 20, 100, 133, 160, 200, 260, 301], sound=None)
    whole = twice.read_bytes()
    twice.write_bytes(whole + whole[13:])

    with pytest.warns(
        ExportWarning, match=r"^the frame rate of twice\.flv varies, and nothing snaps to its frames: The time stamps"
    ):
        text = exports.as_text([NamedRange(0, 0.133)], "html", video=twice)

    assert (text.count('"varies":true'), text.count('"times":"')) == (1, 0)


@pytest.mark.parametrize("seed", range(30))
def test_a_film_whose_time_stamps_are_damaged_has_a_page_that_opens(modules, tmp_path, seed):
    damaged = sounding.film(tmp_path / "damaged.mp4", times=[0, 20, 100, 133, 160, 200, 260, 301], sound=None)
    whole, random = bytearray(damaged.read_bytes()), np.random.default_rng(seed)
    for box in (b"stts", b"ctts", b"elst", b"mdhd"):
        at = whole.find(box) + 12
        for place in random.integers(at, at + 40, seed % 5) if at > 12 else ():
            whole[place] = random.choice([0, 1, 127, 128, 255])
    damaged.write_bytes(whole)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExportWarning)
        text = exports.as_text([NamedRange(0, 0.133)], "html", video=damaged)

    frames = json.loads(re.search('id="data">(.*?)</script>', text)[1])["frames"] or {}
    asked = "[0, 0.1, 9].flatMap(t => [f.snapped(t), f.shown(t), f.inside(t), f.stepped(t, 1), f.stepped(t, -1), f.away(t, 1)])"
    found = modules("timecodes", f"(f => {asked})(new m.Frames(given))", frames)
    assert [one for one in found if not isinstance(one, (int, float)) or not math.isfinite(one)] == []


PLAY = f"""(async ([rate, numbers, times]) => {{
  const {{ History }} = await import('{MODULES}history.js');
  const {{ Frames }} = await import('{MODULES}timecodes.js');
  const frames = new Frames({{ rate, begins: 0.5, codes: rate, times, varies: !!times, end: 22 }});
  const at = (n) => (rate ? frames.at(n) : n / 10);
  const last = at(540);
  const history = new History(m.ordered(Array.from({{ length: 40 }}, (_, n) => ({{ start: at(10 * n), end: at(10 * n + (n % 3 ? 10 : 16)) }}))));
  const onFrame = (time) => Math.abs(frames.snapped(time) - time) < 2e-6;
  const faults = [];
  for (const [what, which, when, how] of numbers) {{
    const list = history.segments;
    const index = Math.floor(which * list.length);
    const time = when * 20 - 2;
    const edge = how < 0.5 ? "start" : "end";
    const near = list[index] ? list[index][edge] + (when - 0.5) : 0;
    const changes = [
      () => m.moved(list, index, edge, near, frames, {{ alone: how % 0.1 < 0.05, first: at(0), last }}),
      () => m.split(list, time, frames, index, {{ first: at(0), last }}),
      () => m.merged(list, index),
      () => m.dropped(list, index),
      () => m.filled(list, time, frames, at(0), last),
      () => m.named(list, index, `${{how}}`),
    ];
    history.change("x", changes[Math.floor(what * changes.length)](), how < 0.1 ? "drag" : null);
    if (how > 0.9) history.undo();
    if (how > 0.97) history.redo();
    const ordered = history.segments.every((one, n, all) => one.start < one.end - 5e-4 && (!n || all[n - 1].start <= one.start));
    const snapped = history.segments.every(({{ start, end }}) => onFrame(start) && onFrame(end));
    if (!ordered || !snapped || history.selected >= history.segments.length) faults.push([what, which, when, how]);
  }}
  while (history.undo());
  return [faults.length, history.segments.length, numbers.length];
}})(given)"""


VARIED = " ".join(np.base_repr(gap, 36).lower() for gap in [500_000, *[20_000, 41_000, 33_333, 80_000, 26_667] * 108])


@pytest.mark.parametrize(("rate", "times"), [(25, ""), (30000 / 1001, ""), (0, ""), (25.25, VARIED)])
def test_whatever_is_done_leaves_segments_in_order_and_on_frames(modules, rate, times):
    numbers = np.random.default_rng(3).random((400, 4)).tolist()

    assert modules("edits", f"await {PLAY}", [rate, numbers, times]) == [0, 40, 400]


# What is shown


def test_the_page_is_one_file_and_asks_for_nothing(opened):
    page = opened(SIX)

    assert page.rows()[:2] == [
        "1 Opening 00:00:00:00 – 00:00:02:00 2.000 s",
        "2 Segment 2 00:00:02:00 – 00:00:04:00 2.000 s",
    ]
    assert (page.asked, page.faults) == ([page.file.as_uri()], [])


def test_of_many_segments_only_those_in_view_are_in_the_document(opened):
    page = opened(many(5000))

    first = page.rows()
    page.press("End", "z")

    assert page.text("#detail-title") == "Segment 5000 of 5000"
    assert (len(first) < 40, first[0][:2]) == (True, "1 ")
    assert page.rows()[-1].startswith("5000 ")
    assert len(page.rows()) < 40
    assert page.faults == []


def test_times_without_a_frame_rate_are_seconds(opened):
    page = opened([TimeRange(0, 1.5), TimeRange(1.5, 4)], frame_rate=None)

    page.press("ArrowDown")

    assert page.rows()[1] == "2 Segment 2 1.500 – 4.000 s 2.500 s"
    assert page.page.locator("#canvas").get_attribute("aria-valuetext") == "1.500 s, segment 2 of 2"


def test_segments_that_cannot_be_are_shown_all_the_same(opened):
    page = opened([TimeRange(5, 1), TimeRange(-3, -1), TimeRange(2, 2), TimeRange(4, 1e300)])

    page.press("End", "z", "+", "+", "ArrowRight", "s", "m", ".", "Home", "z", "-", "0", "Delete")

    assert page.text("#detail-title") != "No segment"
    assert page.faults == []


def test_a_page_of_no_segments_takes_a_first_one(opened, tmp_path):
    page = opened([])

    page.press("ArrowDown", "s", "m", "Delete", "Home", "End", ",", "z", "p", "l", "l", "g")

    assert page.times(tmp_path) == [(0, 1)]
    assert page.faults == []


def test_a_film_without_segments_is_split_where_its_chapters_begin(opened, tmp_path, films):
    page = opened([], video=clips.vp9(films))
    told = page.text("#message")

    page.press(*["Shift+ArrowRight"] * 2, "s", "n")
    page.page.keyboard.type("Second")
    page.press("Enter", *["Shift+ArrowRight"] * 2, "s")

    assert told.startswith("There are no segments yet. Split here makes two of the film")
    assert exports.read(page.saved(tmp_path)) == [(0, 2, None), (2, 4, "Second"), (4, 5.6, None)]
    assert page.faults == []


def test_a_gap_is_split_too(opened, tmp_path):
    page = opened(SIX)

    page.press("ArrowDown", "Delete", "Home", "ArrowDown", *["Shift+ArrowLeft"])
    page.click("Split here")

    assert page.times(tmp_path)[:4] == [(0, 2), (2, 3), (3, 4), (4, 6)]


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "\"'`${1}\\",
    "a\u2028b",
    "=1+1, x; y",
    "\ud800x",
    "{{data}}",
]


def test_hostile_names_stay_text_and_come_back(opened, tmp_path):
    segments = [NamedRange(n, n + 1, name) for n, name in enumerate(HOSTILE)]
    page = opened(segments)
    exports.write(segments, tmp_path / "written.json")

    written = exports.read(tmp_path / "written.json")
    assert page.page.locator(".title").all_inner_texts() == [one.name for one in written]
    assert exports.read(page.saved(tmp_path)) == written
    assert exports.read(page.saved(tmp_path, "Save CSV")) == written
    assert page.faults == []


def test_a_hostile_file_name_stays_text(context, tmp_path):
    video = tmp_path / "<img src=x onerror=alert(1)>'\"&#.mp4"
    video.write_bytes(b"")
    exports.write(SIX, tmp_path / "a.html", video=video)

    page = browsers.Opened(context, tmp_path / "a.html")

    assert page.text("h1") == video.name
    assert page.saved(tmp_path).name == "_img src=x onerror=alert(1)_'_&#.json"


def test_segments_after_the_end_of_the_film_are_told(opened, films):
    page = opened([TimeRange(0, 5), TimeRange(5, 30)], video=clips.vp9(films))

    assert page.text("#message") == "1 segment ends after the film, which lasts 5.600 s: are they of another one?"


def test_a_search_and_lengths_leave_what_fits_and_keys_go_through_that(opened):
    page = opened(SIX)

    page.press("/")
    page.page.keyboard.type("E")
    named = [row.split()[1] for row in page.rows()]
    page.press("Escape")
    page.page.get_by_label("Length from, in seconds").fill("2,5")
    page.press("Escape", "ArrowDown")

    assert named == ["Opening", "Race", "End"]
    assert [row.split()[1] for row in page.rows()] == ["Segment", "End"]
    assert page.text("#found") == "2 of 6 segments"
    assert page.text("#detail-title") == "Segment 5 of 6"


# Mending


def test_all_can_be_done_with_keys_alone(opened, tmp_path):
    page = opened(SIX)

    page.press("ArrowDown", *["ArrowRight"] * 10, "s", "n")
    page.page.keyboard.type("Second, half")
    page.press("Enter", "ArrowDown", ",", ",", "m", "End", "Delete")

    assert exports.read(page.saved(tmp_path)) == [
        SIX[0],
        NamedRange(2, 2.4),
        NamedRange(2.4, 3.92, "Second, half"),
        NamedRange(3.92, 8, "Race"),
        NamedRange(8, 14),
    ]
    assert exports.read(page.saved(tmp_path, "Save CSV")) == exports.read(page.saved(tmp_path))
    assert page.faults == []


@pytest.mark.parametrize("count", [300, 5000])
def test_of_many_segments_too_all_can_be_done_with_keys_alone(opened, tmp_path, count):
    segments = many(count)
    page = opened(segments)

    page.press("End", "ArrowUp", "m", ",", "n", "Control+a")
    page.page.keyboard.type("Finale")
    page.press("Enter")
    mended = exports.read(page.saved(tmp_path))
    page.press(*["Control+z"] * 3)

    cut = round(segments[-2].start_time - 1 / RATE, 6)
    assert mended[:-2] == segments[:-3]
    assert mended[-2:] == [
        segments[-3]._replace(end_time=cut),
        NamedRange(cut, segments[-1].end_time, "Finale"),
    ]
    assert exports.read(page.saved(tmp_path)) == segments


@pytest.mark.parametrize("count", [300, 5000])
def test_of_many_segments_too_all_can_be_done_by_mouse_alone(opened, tmp_path, count):
    segments = many(count)
    start, end, _ = segments[3]
    page = opened(segments)

    page.page.get_by_role("option").nth(3).click()
    page.click("Show the segment")
    page.drag_part(5 / 6, 4 / 6)
    page.click_part(1 / 2)
    page.click("Split here")
    page.click("Undo")
    page.click("Redo")
    page.click("Drop")

    found = page.times(tmp_path)
    pixel = (end - start) * 1.5 / 1000
    assert len(found) == count
    assert found[:3] == [(one.start_time, one.end_time) for one in segments[:3]]
    assert found[3] == pytest.approx((start, (start + end) / 2), abs=1 / RATE + pixel)
    assert found[4] == pytest.approx((end - (end - start) / 4, segments[4].end_time), abs=1 / RATE + pixel)


def test_each_change_is_undone_and_done_again(opened, tmp_path):
    page = opened(SIX)
    page.press("ArrowDown", "s", "ArrowRight", "s", "n")
    page.page.keyboard.type("ab")
    page.press("Enter", ".", "m", "Delete")
    changed = page.times(tmp_path)

    page.press(*["Control+z"] * 5)
    first = page.times(tmp_path)
    page.press("Control+z")
    told = page.text("#message")
    page.press(*["Control+Shift+Z"] * 3, *["Control+y"] * 2)

    assert first == [(one.start_time, one.end_time) for one in SIX]
    assert told == "There is nothing to undo"
    assert page.times(tmp_path) == changed != first


def test_a_cut_is_dragged_to_a_frame_and_moves_both_segments(opened, tmp_path):
    page = opened(SIX)

    page.drag(4, 5.13)

    start, end = page.times(tmp_path)[1]
    assert (start, end) == (2, page.times(tmp_path)[2][0])
    assert end == pytest.approx(5.13, abs=0.06)
    assert end * RATE == pytest.approx(round(end * RATE), abs=1e-6)


def test_a_drag_is_one_step_and_escape_lets_go(opened, tmp_path):
    page = opened(SIX)

    page.drag(4, 5, drop=False)
    page.press("Escape")
    page.page.mouse.up()
    page.drag(8, 9)
    page.click("Undo")

    assert page.times(tmp_path) == [(one.start_time, one.end_time) for one in SIX]


def test_a_cut_is_not_dragged_past_its_neighbours(opened, tmp_path):
    page = opened(SIX)

    page.drag(4, 19)

    assert page.times(tmp_path)[1:3] == [(2, 5.96), (5.96, 6)]


def test_the_edges_of_windows_that_overlap_are_moved_alone(opened, tmp_path):
    page = opened(uniform(12, 5, TimeRange(0, 40)))

    page.drag(17, 19, row=1)
    page.press("m")

    assert page.times(tmp_path)[0] == (0, 12)
    assert page.times(tmp_path)[1][0] == 5
    assert page.times(tmp_path)[1][1] == 22


def test_a_gap_is_made_and_filled(opened, tmp_path):
    page = opened(SIX)

    page.press("ArrowDown", "Delete", "Home", "ArrowDown", "ArrowLeft", "ArrowLeft")
    told = page.page.locator("#canvas").get_attribute("aria-valuetext")
    page.click("Fill gap")

    assert told == "00:00:03:23, in no segment"
    assert page.times(tmp_path) == [(one.start_time, one.end_time) for one in SIX]


def test_what_does_not_touch_is_moved_alone_when_asked_to(opened, tmp_path):
    page = opened(SIX)

    page.press("j", "ArrowDown", ".", ".", "<")

    assert page.times(tmp_path)[:3] == [(0, 2), (2.08, 3.96), (4, 6)]


def test_start_and_end_are_typed(opened, tmp_path):
    page = opened(SIX)
    page.press("ArrowDown")

    page.page.get_by_label("Start", exact=True).fill("00:00:01:05")
    page.press("Enter")
    page.page.get_by_label("End", exact=True).fill("f111")
    page.press("Enter")
    page.page.get_by_label("End", exact=True).fill("later")
    page.press("Enter")

    assert page.text("#message").startswith("That is not a time: write seconds such as 83.4")
    assert page.page.get_by_label("End", exact=True).get_attribute("aria-invalid") == "true"
    assert page.times(tmp_path)[:3] == [(0, 1.2), (1.2, 4.44), (4.44, 6)]


def test_what_is_typed_into_a_field_is_no_key(opened, tmp_path):
    page = opened(SIX)

    page.press("n", "Control+a")
    page.page.keyboard.type("smd? l,.")
    page.press("Backspace", "Control+s")

    assert exports.read(page.saved(tmp_path))[0] == NamedRange(0, 2, "smd? l,")


def test_the_command_reads_what_was_saved(opened, tmp_path):
    page = opened(SIX)
    page.press("ArrowDown", "ArrowDown", "m")

    done = run("export", page.saved(tmp_path), "--format", "srt")

    assert (done.returncode, done.stderr, done.stdout.count("-->")) == (0, "", 5)
    assert "00:00:04,000 --> 00:00:08,000\nRace" in done.stdout


# Nothing is lost


def test_closing_asks_while_changes_are_not_saved(opened, tmp_path):
    page = opened(SIX)
    asked = []
    page.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    page.press("m")
    page.page.close(run_before_unload=True)
    page.page.wait_for_timeout(200)
    page.saved(tmp_path)
    with page.page.expect_event("close"):
        page.page.close(run_before_unload=True)

    assert asked == ["beforeunload"]


def test_changes_come_back_with_the_page_and_can_be_given_up(opened, tmp_path):
    page = opened(SIX)
    page.press("m", "n", "Control+a")
    page.page.keyboard.type("Kept")
    page.close()

    page.open()
    back = page.rows()[0], page.text("#message")
    page.click("Start over")

    assert back[0].startswith("1 Kept 00:00:00:00 – 00:00:04:00")
    assert back[1].startswith("Your changes are here again")
    assert page.times(tmp_path)[0] == (0, 2)


def test_changes_come_back_where_the_same_cuts_were_found_again(opened):
    found = [models.Segment(uuid4(), one.start_time, one.end_time) for one in SIX]
    page = opened(found)
    page.press("m", "n")
    page.page.keyboard.type("Kept")
    page.close()

    again = opened([models.Segment(uuid4(), one.start_time, one.end_time) for one in SIX])

    assert again.rows()[0].startswith("1 Kept 00:00:00:00 – 00:00:04:00")


@pytest.mark.parametrize(
    "kept", ["{", "[]", '{"segments": [{"start": 3, "end": 1}]}', '{"segments": 5}', '{"segments": [null]}', "null"]
)
def test_what_else_is_kept_under_the_key_is_passed_over(modules, kept):
    code = "(localStorage.setItem('cloudglue-page k', given), new m.Drafts('k').read([]))"

    assert modules("drafts", code, kept) is None


def test_the_drafts_of_the_last_twenty_pages_are_kept(modules):
    code = "(Array.from({length: 40}, (_, n) => new m.Drafts(`n${n}`).write([])), Object.keys(localStorage).length)"

    assert modules("drafts", code) == 20
    assert modules("drafts", "new m.Drafts('n39').read([])") == []


def test_a_browser_that_keeps_nothing_shows_the_page(context, tmp_path):
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    )
    exports.write(SIX, tmp_path / "a.html")
    page = browsers.Opened(context, tmp_path / "a.html")

    page.press("m")
    page.click("Theme")

    assert len(page.rows()) == 5
    assert page.faults == []


# The film


def test_the_film_is_played_beside_the_page_and_frames_are_shown_exactly(opened, films):
    page = opened(SHOTS, video=clips.vp9(films))
    page.wait(PLAYABLE)

    page.press("ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft")

    assert 1.24 <= page.page.evaluate("document.querySelector('#video').currentTime") < 1.28
    assert page.text("#now") == "00:00:01:06 1.240 s · frame 31"
    assert page.faults == []


@pytest.mark.parametrize("codec", ["libx264", "libvpx-vp9"])
def test_where_the_rate_varies_each_step_shows_the_next_frame(opened, tmp_path, codec):
    stamps = [0, *np.cumsum([(20, 40, 33, 80, 27)[index * 7 % 5] for index in range(60)]).tolist()]
    # VP9 in an .mp4 does not say how long each frame is shown.
    phone = sounding.film(tmp_path / "phone.mp4", codec=codec, times=stamps, sound=None)
    page = opened([NamedRange(0, stamps[-1] / 1000)], video=phone, frame_rate=None)
    # Of a film that was chosen, pages may look at the picture.
    page.page.set_input_files("#film", phone)
    try:
        page.wait(PLAYABLE)
    except Exception:
        pytest.skip("this browser does not play it")

    times, bars = [], []
    page.press(*["ArrowRight"] * 3)
    for stamp in stamps[4:25]:
        page.press("ArrowRight")
        page.page.evaluate(LOOK_FOR_BAR, stamp % 90)
        bars.append(page.page.evaluate("window.bar") - stamp % 90)
        times.append(page.now())

    assert [abs(bar) <= 1 for bar in bars] == [True] * 21
    assert times == [pytest.approx(stamp / 1000, abs=HALF_A_TICK) for stamp in stamps[4:25]]
    assert page.text("#now") == f"{times[-1]:.3f} s frame 24"
    assert page.faults == []


def test_where_the_rate_varies_a_second_is_as_many_frames_as_it_has(opened, films):
    with Video(clips.phone(films)) as video:
        shown = [frame.time for frame in video.frames()]
    page = opened([NamedRange(0, 5.546)], video=clips.phone(films), frame_rate=None)

    page.press("ArrowRight", *["Shift+ArrowRight"] * 2)

    assert page.now() in shown
    assert page.now() == pytest.approx(2.02, abs=0.1)


def test_where_the_rate_varies_cuts_are_dragged_to_frames_and_the_film_is_split_there(opened, films, tmp_path):
    phone = clips.phone(films)
    with Video(phone) as video:
        shown = [frame.time for frame in video.frames()]
    page = opened([NamedRange(0, 2), NamedRange(2, 4), NamedRange(4, 5.546)], video=phone, frame_rate=None)
    page.wait(PLAYABLE)

    page.drag(2, 1.3, row=1, height=52)
    page.drag(4, 4.777, row=1, height=52)
    page.press(",", "Home", ">")
    counted = []
    for _ in range(3):
        counted.append(int(page.text("#seconds").rpartition(", ")[2].split()[0]))
        page.press("ArrowDown")
    saved = page.saved(tmp_path)
    read = exports.read(saved, video=phone)
    parts = exports.split(phone, read, tmp_path / "parts", exact=True)

    cuts = [time for time, _ in page.times(tmp_path)[1:]]
    assert [min(shown, key=lambda time: abs(time - cut)) for cut in cuts] == [
        pytest.approx(cut, abs=1e-6) for cut in cuts
    ]
    assert [abs(cut - aim) < 0.1 for cut, aim in zip(cuts, (1.3, 4.777), strict=True)] == [True, True]
    assert [(one.start_time, one.end_time) for one in read] == page.times(tmp_path)
    assert [(part.start_moved, part.end_moved) for part in parts] == [(0, 0)] * 3
    frames = []
    for part in parts:
        with Video(part.path) as video:
            frames.append(sum(1 for _ in video.frames()))
    assert frames == counted
    assert sum(frames) == len(shown)


def test_an_hour_whose_rate_varies_is_drawn_and_mended_without_a_stop(opened, tmp_path):
    random = np.random.default_rng(5)
    times = (np.cumsum([0, *random.integers(20_000, 46_700, 108_000)]) / 10**6).tolist()
    cuts = [times[number] for number in sorted(random.choice(range(1, 108_000), 4999, replace=False))]
    segments = [NamedRange(a, b) for a, b in itertools.pairwise([0, *cuts, times[-1]])]
    page = opened(segments)
    page.file.write_text(
        exports.as_html(
            segments, title="hour", frame_rate=30, rate_varies=True, frame_times=times[:-1], duration=times[-1]
        )
    )
    page.page.reload()
    page.page.evaluate(COUNT_LONG)

    stops = []
    for _ in range(3):
        page.press("End", "z", ",", ",", *["ArrowLeft"] * 20, "0", *["+"] * 12, "Home", ">", "s")
        page.drag_part(0.2, 0.7)
        stops.append(page.page.evaluate("new Promise((done) => setTimeout(() => done(longest()), 200))"))

    # Once at least no other program came between.
    assert min(stops) < 100
    assert {time for pair in page.times(tmp_path) for time in pair} <= set(times)
    assert page.faults == []


def test_a_segment_is_played_to_its_last_frame(opened, films):
    page = opened(SHOTS, video=clips.vp9(films))
    page.wait(PLAYABLE)
    page.press(*["ArrowDown"] * 3)

    page.press("p")
    page.wait(
        "document.querySelector('#video').paused && document.querySelector('#now').textContent.startsWith('00:00:04:04')"
    )

    assert page.text("#detail-title") == "Segment 4 of 5"


def test_a_segment_is_looped(opened, films):
    page = opened(SHOTS, video=clips.vp9(films))
    page.wait(PLAYABLE)
    page.press(*["ArrowDown"] * 3)
    page.page.evaluate(COUNT_SEEKS)

    page.press("l")
    page.wait("window.seeks >= 3")

    assert not page.page.evaluate("document.querySelector('#video').paused")
    assert page.text("#detail-title") == "Segment 4 of 5"


def test_the_filmstrip_shows_the_shots(opened, films):
    page = opened(SHOTS, video=clips.vp9(films))
    page.page.evaluate(COUNT_PICTURES)

    page.press("+")
    page.wait("window.drawn > 20")

    picture = cv2.imdecode(np.frombuffer(page.page.locator("#canvas").screenshot(), np.uint8), cv2.IMREAD_COLOR)
    assert picture[26:66].reshape(-1, 3).std(axis=0).min() > 15


def test_without_its_film_the_page_asks_for_it(context, tmp_path, films):
    (tmp_path / "gone.webm").write_bytes(clips.vp9(films).read_bytes())
    exports.write(SHOTS, tmp_path / "a.html", video=tmp_path / "gone.webm")
    (tmp_path / "gone.webm").unlink()
    page = browsers.Opened(context, tmp_path / "a.html")
    page.wait("!document.querySelector('#no-video').hidden")
    told = page.text("#no-video-text")

    page.press("p")
    page.page.set_input_files("#film", clips.vp9(films))
    page.wait(PLAYABLE)

    assert told == "gone.webm is not where it was, or this browser cannot play it."
    assert page.page.locator("#video").is_visible()


# For everybody


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1600, "light")])
def test_axe_finds_nothing(browser, tmp_path, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    exports.write(many(300), tmp_path / "a.html", frame_rate=RATE)
    context = browser.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme)
    page = browsers.Opened(context, tmp_path / "a.html")

    found = axe.Axe().run(page.page).response["violations"]
    page.press("ArrowDown", "m", "?")
    helped = axe.Axe().run(page.page).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"]) for one in found + helped] == []
    assert page.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_what_was_done_is_told_to_those_who_do_not_see_it(opened):
    page = opened(SIX)

    page.press("ArrowDown", "ArrowRight", "s")

    assert page.page.get_by_role("status").inner_text() == "Split at 00:00:02:01"
    assert page.page.get_by_role("slider").get_attribute("aria-valuetext") == "00:00:02:01, segment 3 of 7"
    assert page.page.locator("#list").get_attribute("aria-activedescendant") == "segment-2"
    assert page.page.get_by_role("option", selected=True).get_attribute("aria-posinset") == "3"


def test_the_theme_is_chosen_and_kept(opened):
    page = opened(SIX)

    page.click("Theme")
    page.close()
    page.open()

    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 20, 25)"
