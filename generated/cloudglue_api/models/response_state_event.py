from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .response_run import ResponseRun


class ResponseStateEvent(Struct):
    """The response was created (response.created), or is done (response.completed).

    Attributes:
        type: response.created or response.completed.
        response: The response, as far as it is.
    """

    type: str
    response: ResponseRun | Unset = UNSET
