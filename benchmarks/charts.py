"""Bars, as SVG that is readable on a light and on a dark page. No I/O."""

from __future__ import annotations

from xml.sax.saxutils import escape

LEFT, WIDTH, BAR, GAP, TOP = 190, 640, 20, 8, 34
OURS, OTHERS = "#2f7ed8", "#9aa5b1"


def bars(title: str, values: list[tuple[str, float, str, bool]]) -> str:
    """A bar for each value, from the top down.

    Args:
        title: What the bars show.
        values: Of each bar: its name, its length, what is written at its end, and whether it is to stand out.
    """
    longest = max(value for _, value, _, _ in values) or 1
    height = TOP + len(values) * (BAR + GAP)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">',
        f"<title>{escape(title)}</title>",
        "<style>text{font:13px system-ui,sans-serif;fill:#24292f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>",
        f'<text x="0" y="16" font-weight="bold">{escape(title)}</text>',
    ]
    for number, (name, value, label, stands_out) in enumerate(values):
        y = TOP + number * (BAR + GAP)
        length = max(1.0, value / longest * (WIDTH - LEFT - 130))
        colour = OURS if stands_out else OTHERS
        lines += [
            f'<text x="{LEFT - 8}" y="{y + 15}" text-anchor="end">{escape(name)}</text>',
            f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2" fill="{colour}"/>',
            f'<text x="{LEFT + length + 6:.1f}" y="{y + 15}">{escape(label)}</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])
