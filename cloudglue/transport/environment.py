"""What the environment says of proxies and certificates, checked before the HTTP library stumbles over it."""

from __future__ import annotations

import errno
import ipaddress
import os
import ssl
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from cloudglue.errors import ConfigError, Violation

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_SCHEMES = ("http", "https", "socks5", "socks5h")
NO_HANDLES = "no file handles are left: close what is open, make fewer calls at once, or raise the limit (ulimit -n)"


def check(environment: Mapping[str, str], read: Callable[[str], object]) -> None:
    """Raise ConfigError, naming each, where variables hold what no connection can be made with.

    Looked at are HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, in small letters too, SSL_CERT_FILE, SSL_CERT_DIR and SSLKEYLOGFILE.

    Args:
        environment: Names and values.
        read: Reads an address as the HTTP library does, and raises what it raises where it is none.
    """
    found = list(_problems(environment, read))
    if found:
        raise ConfigError("the environment", found)


def unusable(error: Exception) -> ConfigError:
    """The error for a transport that cannot be made though `check` found nothing."""
    said = NO_HANDLES if is_out_of_handles(error) else f"{type(error).__name__}: {error}"
    return ConfigError("the connection", [Violation("", f"cannot be prepared: {said}")])


def is_out_of_handles(error: BaseException | None) -> bool:
    """Whether this process, or the machine, has as many files and sockets open as it may; also where that is the cause of the error."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
            return True
        # Not `__context__`: it leads to an error that the caller was about to handle when it made this call.
        error = error.__cause__
    return False


def _problems(environment: Mapping[str, str], read: Callable[[str], object]) -> Iterator[Violation]:
    for name in (spelling for upper in _PROXIES for spelling in (upper, upper.lower())):
        if given := environment.get(name):
            yield from (Violation(name, f"{without_password(given)} {what}") for what in _wrong_with_proxy(given))
    for name in ("NO_PROXY", "no_proxy"):
        for host in environment.get(name, "").split(","):
            if not _is_taken(host.strip(), read):
                yield Violation(name, f"{host.strip()!r} is not a host; write hosts such as localhost,.example.org")
    if given := environment.get("SSL_CERT_FILE"):
        yield from (Violation("SSL_CERT_FILE", f"{given!r} {what}") for what in _wrong_with_certificates(given))
    elif given := environment.get("SSL_CERT_DIR"):
        folders = [Path(folder) for folder in given.split(os.pathsep)]
        if not any(folder.is_dir() and any(folder.iterdir()) for folder in folders):
            yield Violation("SSL_CERT_DIR", f"{given!r} is not a folder with certificates in it; mend or unset it")
    if given := environment.get("SSLKEYLOGFILE"):
        yield from (Violation("SSLKEYLOGFILE", f"{given!r} {what}") for what in _wrong_with_log(given))


def _wrong_with_proxy(given: str) -> Iterator[str]:
    url = given if "://" in given else f"http://{given}"
    if not _is_address(url.partition("://")[2]) or not urlsplit(url).hostname:
        yield "is not an address of a proxy, such as http://proxy.example.org:3128; mend or unset it"
    elif (scheme := urlsplit(url).scheme) not in _SCHEMES:
        yield f"is of no kind that can be used; there are {', '.join(_SCHEMES)}"
    elif scheme.startswith("socks") and find_spec("socksio") is None:
        yield "is a SOCKS proxy, which needs a package more: pip install 'httpx[socks]'; or unset it"


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(f"http://{text}")
        return parts.port != 0 and not any(character.isspace() for character in text)
    except ValueError:
        return False


def _is_taken(host: str, read: Callable[[str], object]) -> bool:
    """Whether the HTTP library takes an entry of NO_PROXY. It takes more than hosts, such as ::1 and 10.0.0.0/8, and makes a pattern of it."""
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        try:
            read(host if "://" in host else f"all://*{host}")
        except Exception:  # of which type depends on the library
            return False
    return True


def _wrong_with_certificates(given: str) -> Iterator[str]:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=given)
    except ssl.SSLError:
        yield "holds no certificates in the form PEM; mend or unset it"
    except OSError as error:
        if is_out_of_handles(error):
            raise unusable(error) from error
        yield f"cannot be read: {error.strerror}; mend or unset it"


def _wrong_with_log(given: str) -> Iterator[str]:
    try:
        with open(given, "ab"):
            pass
    except OSError as error:
        if is_out_of_handles(error):
            raise unusable(error) from error
        yield f"cannot be written: {error.strerror}; mend or unset it"


def without_password(proxy: str) -> str:
    """A proxy's address as messages have it: without the name and password in it."""
    before, at, host = proxy.rpartition("@")
    scheme, slashes, _ = before.partition("://")
    return repr(f"{scheme}{slashes}…@{host}" if at and slashes else f"…@{host}" if at else proxy)
