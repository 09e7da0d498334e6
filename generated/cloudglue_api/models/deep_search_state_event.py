from __future__ import annotations

from ..types import UNSET, Model, Unset
from .deep_search import DeepSearch


class DeepSearchStateEvent(Model):
    """The deep search was created (deep_search.created), or is done (deep_search.completed).

    Attributes:
        type: deep_search.created or deep_search.completed.
        deep_search: The deep search, as far as it is.
    """

    type: str
    deep_search: DeepSearch | Unset = UNSET
