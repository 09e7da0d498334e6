from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .response_run import ResponseRun


@_attrs_define
class ResponseStateEvent:
    """The response was created (response.created), or is done (response.completed).

    Attributes:
        type: response.created or response.completed.
        response: The response, as far as it is.
    """

    type: str
    response: ResponseRun | Unset = UNSET
