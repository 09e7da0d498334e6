"""docs/reference/sources.md: which of Cloudglue's own pages each operation, and each thing beyond them, comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tools.contract.operation_examples import Examples

from .markdown import anchor, relative, table
from .resources import page

HERE = "reference/sources.md"
SITE = "https://docs.cloudglue.dev"


class Source(NamedTuple):
    """Something of this library that no operation says, and the page that does."""

    thing: str
    title: str
    path: str


BEYOND = (
    Source("[Errors](errors.md), the base URL, the key", "API introduction", "api-reference/introduction"),
    Source("[`webhooks`](webhooks.md)", "Webhooks", "getting-started/webhooks"),
    Source("[`strategies`](strategies.md)", "Segmentation", "core-concepts/segmentation"),
    Source("Which files are taken, and how far a file is", "Files", "core-concepts/files"),
    Source("[`filters`](filters.md)", "Search", "api-reference/endpoint/search/post"),
    Source("[`uris`](uris.md)", "Connect your data", "connect-your-data/overview"),
    Source("How often calls may be made", "Rate limits", "getting-started/rate-limits"),
)


def text(examples: Examples) -> str:
    """The whole page."""
    return "\n".join(_page(examples))


def _page(examples: Examples) -> Iterator[str]:
    document = examples.document.raw
    yield "# Sources"
    yield ""
    yield f"Where each thing comes from. The contract is that of version {document['info']['version']} of the API; its YAML is in `openapi/`. Cloudglue documents"
    yield "an operation on a page of its own; the address is given where it is known, as `externalDocs` of the operation."
    yield ""
    yield "## Beyond operations"
    yield ""
    yield from table(("here", "Cloudglue's page"), ((one.thing, f"[{one.title}]({SITE}/{one.path})") for one in BEYOND))
    yield "## Operations"
    yield ""
    rows = []
    for operation in sorted(examples.operations, key=lambda one: (one.tag, one.path, one.method)):
        here = f"[`client.{operation.tag}.{operation.verb}`]({relative(page(operation.tag), HERE)}#{anchor(operation.verb)})"
        address = operation.raw.get("externalDocs", {}).get("url", "")
        shown = f"[{address.removeprefix(f'{SITE}/api-reference/endpoint/')}]({address})" if address else ""
        rows.append((here, f"`{operation.title}`", shown))
    yield from table(("method", "operation", "Cloudglue's page"), rows)
