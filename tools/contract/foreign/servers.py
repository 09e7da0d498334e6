"""Where the service is, and how it is told who asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tools.contract.structure import Node


def written(document: Node, notes: list[str]) -> list[Node]:
    """The first server with a whole address, its variables replaced by their defaults; one without an address where there is none."""
    said = document.get("servers") or []
    for server in said:
        url = str(server.get("url", ""))
        for name, variable in (server.get("variables") or {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        if re.match(r"https?://[^{}\s]+$", url):
            return [{"url": url.rstrip("/")}]
    given = f"servers has {said[0].get('url')!r}, which is not a whole address" if said else "no servers"
    notes.append(f"{given}: SERVER is empty; give your clients a base_url")
    return [{"url": ""}]


def key_notes(document: Node) -> Iterator[str]:
    """What to know of keys that do not go out as a bearer token, as this library sends them."""
    schemes: dict[str, Any] = (document.get("components") or {}).get("securitySchemes") or {}
    bearers = [one for one in schemes.values() if one.get("type") in ("oauth2", "openIdConnect") or _is_bearer(one)]
    for name, scheme in {} if bearers else schemes.items():
        is_named = scheme.get("type") == "apiKey"
        how = f"{scheme.get('in')} {scheme.get('name')}" if is_named else f"http {scheme.get('scheme')}"
        yield (
            f"securitySchemes.{name}: the key is expected as {how}, and goes out as a bearer token; "
            "send it with client.with_options(extra_headers={…})"
        )


def _is_bearer(scheme: Node) -> bool:
    return scheme.get("type") == "http" and str(scheme.get("scheme", "")).lower() == "bearer"
