"""The clips of a time line of OpenTimelineIO, each as far as the tracks and stacks that it lies in show it. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

Node = Mapping[str, Any]

Measured = Callable[[Node], tuple[Fraction, Fraction]]
"""Where a clip or a gap begins on its own clock, and how long it is, in seconds."""


class Window(NamedTuple):
    """What is shown of something, on its own clock, in seconds."""

    start: Fraction
    end: Fraction

    def within(self, start: Fraction, length: Fraction) -> Window | None:
        """What is left of it within a range; None where nothing is."""
        found = Window(max(self.start, start), min(self.end, start + length))
        return found if found.start < found.end else None


def clips(whole: Node, measured: Measured) -> Iterator[tuple[Node, Window | None]]:
    """The clips of pictures that are not disabled, and what is shown of each: None where all of it is.

    From the first track to the last; what is inside of others too.

    Args:
        whole: The time line, or a part of one.
        measured: Asked for the times of a clip or a gap.

    Raises:
        RecursionError: It is nested too deep.
    """
    waiting: list[tuple[Any, Window | None]] = [(whole, None)]
    while waiting:
        node, window = waiting.pop()
        if not isinstance(node, dict) or node.get("kind") == "Audio" or node.get("enabled") is False:
            continue
        if _is_a(node, "Clip"):
            yield node, window
        if _is_a(node, "Track", "Stack") and node.get("source_range"):
            start, length = measured(node)
            window = window.within(start, length) if window else Window(start, start + length)
            if window is None:
                continue
        waiting += reversed([*_shown_children(node, window, measured)])
        waiting.append((node.get("tracks"), window))


def _shown_children(node: Node, window: Window | None, measured: Measured) -> Iterator[tuple[Any, Window | None]]:
    """What lies in a track or a stack, and is shown through its window."""
    place = Fraction(0)
    for child in _children(node):
        if window is None:
            yield child, None
            continue
        begins, length = _extent(child, measured)
        shown = window.within(place, length)
        if shown is not None:
            moved = begins - place
            yield child, Window(shown.start + moved, shown.end + moved)
        if _is_a(node, "Track"):
            place += length


def _extent(node: Any, measured: Measured) -> tuple[Fraction, Fraction]:
    """Where something begins on its own clock, and how long it is. A transition lies over its neighbours."""
    if _is_a(node, "Clip", "Gap") or (_is_a(node, "Track", "Stack") and node.get("source_range")):
        return measured(node)
    lengths = [_extent(child, measured)[1] for child in _children(node)]
    return Fraction(0), sum(lengths, Fraction(0)) if _is_a(node, "Track") else max(lengths, default=Fraction(0))


def _children(node: Any) -> list[Any]:
    children = node.get("children") if isinstance(node, dict) else None
    return children if isinstance(children, list) else []


def _is_a(node: Any, *schemas: str) -> bool:
    return isinstance(node, dict) and str(node.get("OTIO_SCHEMA")).partition(".")[0] in schemas
