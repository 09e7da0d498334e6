"""What to answer from; source says which kind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .knowledge_base_collections import KnowledgeBaseCollections
    from .knowledge_base_default import KnowledgeBaseDefault
    from .knowledge_base_files import KnowledgeBaseFiles

    KnowledgeBase: TypeAlias = KnowledgeBaseCollections | KnowledgeBaseFiles | KnowledgeBaseDefault | dict[str, Any]
else:

    class _KnowledgeBase(OneOf):
        tag = "source"
        members = ("KnowledgeBaseCollections", "KnowledgeBaseFiles", "KnowledgeBaseDefault")
        options = {
            "collections": "KnowledgeBaseCollections",
            "files": "KnowledgeBaseFiles",
            "default": "KnowledgeBaseDefault",
        }

    class KnowledgeBase(metaclass=_KnowledgeBase): ...
