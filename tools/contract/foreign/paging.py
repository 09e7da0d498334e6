"""Which lists can be iterated, and where their items are: read from the names of parameters and fields."""

from __future__ import annotations

from typing import Any

from tools.contract.structure import Document, Node

USUAL = ("data", "items", "results")


def pages(document: Document, parameters: list[Node], responses: Node) -> Node | bool | None:
    """What `x-pages` is to say: where the items are, False where the list cannot be iterated, None where nothing need be said."""
    names = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
    by = next((name for name in ("cursor", "page_token", "offset") if name in names), None)
    if "limit" not in names or by is None:
        return None
    media: dict[str, Any] = responses.get("200", {}).get("content", {}).get("application/json", {})
    shape = document.shape(media.get("schema", {}))
    lists = [name for name, field in shape.fields.items() if document.shape(field.node).kind == "array"]
    items = next((name for name in USUAL if name in lists), lists[0] if len(lists) == 1 else None)
    if items is None or (by != "offset" and f"next_{by}" not in shape.fields):
        return False
    return None if items == "data" else {"items": items}


def method(verb: str) -> str:
    """What the method is called that iterates over the list which `verb` gives a page of."""
    return "iter" if verb == "list" else f"iter_{verb.removeprefix('list_')}"
