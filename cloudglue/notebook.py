"""Lists as HTML, for notebooks: of segments a filmstrip, a time line and a table, also of a model that has some; of all else a table. No I/O."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any

from cloudglue.names import legible
from cloudglue.segmenting import Timed, lanes

_MOST_ROWS = 20
_MOST_PICTURES = 12
_LETTERS = 80


def as_html(items: Sequence[Any], total: int) -> str:
    """The first items of a list.

    Args:
        items: Models of one kind.
        total: How many the list has.
    """
    if _are_segments(items):
        return f"<div>{_filmstrip(items)}{_time_line(items)}{_table(items, total)}</div>"
    return f"<div>{_table(items, total)}</div>"


def model_as_html(model: Any) -> str | None:
    """A model with a page of segments, such as a segmentation: what it is, then as a list of them; None of all others."""
    page = next((one for one in (_value(model, "data"), model) if _are_segments(_value(one, "segments"))), None)
    if page is None:
        return None
    told = [
        str(one) for one in (_value(_value(model, "segmentation_config"), "strategy"), _value(model, "status")) if one
    ]
    heading = f"<p>{html.escape(', '.join(told))}</p>" if told else ""
    segments = page.segments
    return f"<div>{heading}{as_html(segments, max(_value(page, 'total') or 0, len(segments)))}</div>"


def _value(model: Any, name: str) -> Any:
    """A field, without a warning where it is deprecated; None where there is none."""
    try:
        return object.__getattribute__(model, name)
    except AttributeError:
        return None


def _are_segments(items: Any) -> bool:
    return bool(items) and isinstance(items, Sequence) and all(_has_times(one) for one in items)


def _has_times(item: Any) -> bool:
    return hasattr(item, "start_time") and hasattr(item, "end_time")


def _filmstrip(segments: Sequence[Any]) -> str:
    """Their pictures, where they have any: every so manyth, if they are many."""
    addresses = [str(address) for one in segments if (address := getattr(one, "thumbnail_url", None))]
    shown = addresses[:: -(-len(addresses) // _MOST_PICTURES) or 1]
    pictures = "".join(
        f'<img src="{html.escape(address)}" alt="" style="height:72px;margin:0 2px 0 0;display:inline">'
        for address in shown
        if address.startswith(("http://", "https://"))
    )
    return f'<div style="white-space:nowrap;overflow-x:auto">{pictures}</div>' if pictures else ""


def _time_line(segments: Sequence[Timed]) -> str:
    length = max(one.end_time for one in segments) or 1.0
    rows = lanes(segments)
    blocks = "".join(
        f'<rect x="{1000 * s.start_time / length:.2f}" width="{max(1000 * (s.end_time - s.start_time) / length - 1, 0.5):.2f}" '
        f'y="{22 * row}" height="20" fill="{("#9bb8d3", "#c3d3a8")[n % 2]}"><title>{_label(n, s)}</title></rect>'
        for n, (s, row) in enumerate(zip(segments, rows, strict=True), 1)
    )
    high = 22 * (max(rows) + 1)
    return f'<svg viewBox="0 0 1000 {high}" width="100%" height="{high}" preserveAspectRatio="none" role="img">{blocks}</svg>'


def _label(number: int, segment: Timed) -> str:
    return f"{number}: {segment.start_time:.3f} – {segment.end_time:.3f} s"


def _table(items: Sequence[Any], total: int) -> str:
    shown = [one.to_dict() if hasattr(one, "to_dict") else {"": one} for one in items[:_MOST_ROWS]]
    names = list(dict.fromkeys(name for one in shown for name in one))
    head = "".join(f"<th>{html.escape(name)}</th>" for name in ("#", *names))
    body = "".join(f"<tr><td>{n}</td>{''.join(_cells(one, names))}</tr>" for n, one in enumerate(shown, 1))
    count = f"{total} item{'' if total == 1 else 's'}" + (f", the first {len(shown)}" if total > len(shown) else "")
    return f"<table><caption>{count}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cells(values: dict[str, Any], names: Sequence[str]) -> Iterator[str]:
    for name in names:
        text = legible(str(values.get(name, "")))
        yield f"<td>{html.escape(text if len(text) <= _LETTERS else text[: _LETTERS - 1] + '…')}</td>"
