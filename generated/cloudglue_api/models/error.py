from __future__ import annotations

from ..types import Model


class Error(Model):
    """Why a request was refused. Gateways in front of the service may answer HTML, or nothing, in its place.

    Attributes:
        error: The reason, for people.
    """

    error: str
