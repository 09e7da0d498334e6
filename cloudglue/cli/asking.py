"""The sub-command `ask`: a question about videos, its answer while it is written, and what that rests on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated, Any, Optional

import typer

from . import services
from .console import is_terminal, print_json, print_part, print_result


def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="What to ask.")],
    collection: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="ID", help="Answer from this collection; repeatable. From the default index when left out."
        ),
    ] = None,
    model: Annotated[str, typer.Option(help="The model that answers.")] = "nimbus-001",
    as_json: services.Json = False,
    base_url: services.BaseURL = None,
) -> None:
    """Ask something about the videos of collections. The answer is printed while it comes, then the places it rests on.

    Only the service answers: the engine of this machine has no model.
    """
    if not question.strip():
        raise typer.BadParameter("there is no question")
    source = {"source": "collections", "collections": collection} if collection else {"source": "default"}
    with services.opened_remote(base_url) as client:
        shown, places = 0, list[dict[str, Any]]()
        with client.responses.stream(model=model, input=question, knowledge_base=source) as stream:
            try:
                for event in stream:
                    if not as_json and len(stream.text) > shown:
                        new, shown = stream.text[shown:], len(stream.text)
                        print_part(new)
                    places = [*_cited(event)] or places
            finally:
                if shown and not stream.text.endswith("\n"):
                    print_result("")  # what is told next begins a line of its own
        if as_json:
            print_json({"question": question, "answer": stream.text, "citations": places})
            return
        if places and is_terminal(sys.stdout):
            print_result("")
        for number, place in enumerate(places, 1):
            print_result(_line(number, place))


def _cited(event: Any) -> Iterator[dict[str, Any]]:
    """The places that a whole response names, each once, in order."""
    response = event.to_dict().get("response") if hasattr(event, "to_dict") else None
    known = []
    for output in (response or {}).get("output") or ():
        for part in output.get("content") or ():
            for place in part.get("annotations") or ():
                if place not in known:
                    known.append(place)
                    yield place


def _line(number: int, place: dict[str, Any]) -> str:
    end = place.get("end_time")
    span = f"{place['start_time']:.3f}" + (f"-{end:.3f}" if end is not None else "")
    return f"[{number}]\t{place['file_id']}\t{span}"
