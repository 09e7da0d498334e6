"""Where to look; source says which kind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .deep_search_collections import DeepSearchCollections
    from .knowledge_base_default import KnowledgeBaseDefault
    from .knowledge_base_files import KnowledgeBaseFiles

    DeepSearchKnowledgeBase: TypeAlias = (
        DeepSearchCollections | KnowledgeBaseFiles | KnowledgeBaseDefault | dict[str, Any]
    )
else:

    class _DeepSearchKnowledgeBase(OneOf):
        tag = "source"
        members = ("DeepSearchCollections", "KnowledgeBaseFiles", "KnowledgeBaseDefault")
        options = {
            "collections": "DeepSearchCollections",
            "files": "KnowledgeBaseFiles",
            "default": "KnowledgeBaseDefault",
        }

    class DeepSearchKnowledgeBase(metaclass=_DeepSearchKnowledgeBase): ...
