from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class KnowledgeBaseDefault(Model):
    """Work on the default index, which holds the files of collections, and those described with use_in_default_index.

    Attributes:
        source: Always default.
    """

    source: Annotated[str, Bounds(const="default")] = "default"
