from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class KnowledgeBaseFiles(Model):
    """Work on files that need not be in a collection.

    Attributes:
        files: Ids of the files.
        source: Always files.
    """

    files: Annotated[list[str], Bounds(minItems=1)]
    source: Annotated[str, Bounds(const="files")] = "files"
