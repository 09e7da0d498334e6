"""What every request passes: which hosts may be asked for, the key, a name for the request."""

from __future__ import annotations

import hmac
import ipaddress
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .errors import HTTPError

# A refused upload is read to its end and thrown away, up to this size: most clients only then read the answer.
# One that says that it is larger is not read at all.
_MAX_DRAINED = 2**30
_WITH_KEY = ("/v1", "/simulation")


class AccessControl:
    """ASGI middleware around the whole application.

    Args:
        app: What is behind it.
        api_key: The key that requests under /v1 and /simulation must bring. Pictures need none: their addresses cannot be guessed.
        host: Where the engine listens.
    """

    def __init__(self, app: ASGIApp, *, api_key: str, host: str) -> None:
        self._app = app
        self._bearer = f"Bearer {api_key}".encode()
        self._host = host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        read, is_over = 0, False
        announced = Headers(scope=scope).get("content-length", "")
        is_drained = not announced.isdecimal() or int(announced) <= _MAX_DRAINED

        async def counted() -> Message:
            nonlocal read, is_over
            message = await receive()
            read += len(message.get("body", b""))
            is_over = message["type"] == "http.disconnect" or not message.get("more_body", False)
            return message

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                while message["status"] >= 400 and is_drained and not is_over and read < _MAX_DRAINED:
                    await counted()
                MutableHeaders(scope=message)["x-request-id"] = str(uuid4())
            await send(message)

        error = self._error(scope)
        await (error.response() if error else self._app)(scope, counted, named)

    def _error(self, scope: Scope) -> HTTPError | None:
        headers = Headers(scope=scope)
        # A page in a browser can make its own name point to this machine (DNS rebinding), but then says that name.
        if not self._is_ours(headers.get("host", "")):
            return HTTPError(403, "this host name is not one of the local engine's; use 127.0.0.1 or localhost")
        is_api = any(scope["path"] == part or scope["path"].startswith(f"{part}/") for part in _WITH_KEY)
        given = headers.get("authorization", "").strip().encode()
        if is_api and not hmac.compare_digest(given, self._bearer):
            what = "the key was refused" if given else "no key was sent"
            how = "send the local engine's own key as 'Authorization: Bearer KEY'"
            return HTTPError(401, f"{what}; {how}", {"www-authenticate": "Bearer"})
        return None

    def _is_ours(self, header: str) -> bool:
        name = header.rpartition(":")[0] if not header.endswith("]") and ":" in header else header
        name = name.strip("[]").lower()
        if name in ("localhost", self._host.lower()):
            return True
        address = _address(name)
        if address is None:
            return False
        host = _address(self._host)  # None where it listens under a name
        return address.is_loopback or (host is not None and host.is_unspecified)


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None
