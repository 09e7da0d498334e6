from __future__ import annotations

from msgspec import Struct


class Error(Struct):
    """Why a request was refused. Gateways in front of the service may answer HTML, or nothing, in its place.

    Attributes:
        error: The reason, for people.
    """

    error: str
