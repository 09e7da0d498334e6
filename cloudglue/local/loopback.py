"""Servers on this machine: the only ones that the engine asks or calls."""

from __future__ import annotations

import ipaddress
import urllib.request
from typing import Any


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def opener() -> urllib.request.OpenerDirector:
    """What asks them. No proxies: they would look at this machine from elsewhere. No redirects: they could lead to another one."""
    return urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects())


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> None:
        return None
