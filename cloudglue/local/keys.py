"""Keys that an engine makes for itself."""

from __future__ import annotations

import secrets


def new() -> str:
    """A key that nobody has had before."""
    return f"local-{secrets.token_urlsafe(24)}"
