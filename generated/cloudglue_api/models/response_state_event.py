from __future__ import annotations

from ..types import UNSET, Model, Unset
from .response_run import ResponseRun


class ResponseStateEvent(Model):
    """The response was created (response.created), or is done (response.completed).

    Attributes:
        type: response.created or response.completed.
        response: The response, as far as it is.
    """

    type: str
    response: ResponseRun | Unset = UNSET
