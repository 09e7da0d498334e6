"""Where an engine keeps its data when no folder is named."""

from __future__ import annotations

from pathlib import Path


def default(of: str = "engine") -> Path:
    """The folder of the engine, or of a simulation, which may be told to delete all of it."""
    import platformdirs

    return platformdirs.user_data_path("cloudglue", appauthor=False) / of
