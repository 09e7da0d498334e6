"""What `doctor` looks at: the service, the way to it, versions, decoders, room on the disks. Each look gives what it found."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from cloudglue.errors import (
    APIConnectionError,
    AuthenticationError,
    CloudglueError,
    ConfigError,
    CredentialsError,
    DecodeError,
    NotFoundError,
    PermissionDeniedError,
)


class State(StrEnum):
    """How it is with what was looked at."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


class Check(NamedTuple):
    """What was looked at, and what was found."""

    what: str
    state: State
    found: str
    advice: str = ""
    """What to do; empty where nothing is."""


_KEY = "CLOUDGLUE_API_KEY"
_ANSWER_SECONDS = 10.0
_GB = 1e9
_LITTLE_ROOM, _NO_ROOM = 5 * _GB, 0.1 * _GB
# A distribution may come under several names: with and without windows on a screen.
_DISTRIBUTIONS: Mapping[str, Sequence[str]] = {
    "httpx": ("httpx",),
    "msgspec": ("msgspec",),
    "PyAV": ("av",),
    "OpenCV": ("opencv-python-headless", "opencv-python", "opencv-contrib-python-headless", "opencv-contrib-python"),
    "PySceneDetect": ("scenedetect-headless", "scenedetect"),
}
_ALWAYS_THERE = ("httpx", "msgspec")
_EXTRAS: Mapping[str, Sequence[str]] = {
    "local": ("av", "scenedetect", "cv2", "numpy", "starlette", "uvicorn", "python_multipart", "platformdirs"),
    "timelines": ("opentimelineio", "otio_cmx3600_adapter"),
}
# What cameras, phones, screens and editing programs write.
_CODECS = ("h264", "hevc", "vp9", "av1", "prores", "mpeg4", "mpeg2video", "mjpeg", "dnxhd", "ffv1")


def service(base_url: str | None, environment: Mapping[str, str]) -> Iterator[Check]:
    """Whether there is a key, where it is sent, and whether the service takes it: one call, for one file at most."""
    from cloudglue.client import CLOUDGLUE, Cloudglue

    is_there = bool(environment.get(_KEY))
    try:
        address = CLOUDGLUE.url(base_url)
        yield Check("base URL", State.OK, address)
    except CredentialsError as error:
        yield Check("base URL", State.PROBLEM, str(error), "mend --base-url or CLOUDGLUE_BASE_URL")
        return
    if not is_there:
        advice = f"for the service, set {_KEY}; `segment` works on this machine without"
        yield Check("key", State.NOTE, f"{_KEY} is not set", advice)
    try:
        # Without a key of one's own, a refusal says that the service was reached.
        with Cloudglue(
            None if is_there else "none", base_url=base_url, timeout=_ANSWER_SECONDS, max_retries=0
        ) as client:
            began = time.monotonic()
            client.files.list(limit=1)
            took = time.monotonic() - began
    except CredentialsError as error:
        yield Check("key", State.PROBLEM, str(error), f"copy the key anew into {_KEY}")
    except (AuthenticationError, PermissionDeniedError) as error:
        yield Check("network", State.OK, f"{urlsplit(address).hostname} answered")
        if is_there:
            yield Check("key", State.PROBLEM, str(error), f"is {_KEY} the key of this service, and copied whole?")
    except ConfigError:
        yield Check("network", State.PROBLEM, "was not tried", "mend the proxies and certificates first")
    except APIConnectionError as error:
        state = State.PROBLEM if is_there else State.NOTE
        yield Check("network", state, str(error), "look at the network, the proxies and the base URL")
    except (NotFoundError, DecodeError) as error:
        yield Check("network", State.PROBLEM, str(error), "is the base URL that of the service, with its /v1?")
    except CloudglueError as error:
        yield Check("service", State.PROBLEM, str(error), "try again later, or ask the service's support")
    else:
        yield Check("network", State.OK, f"{urlsplit(address).hostname} answered in {took * 1000:.0f} ms")
        yield Check("key", State.OK, f"{_KEY} was accepted")


def surroundings(base_url: str | None, environment: Mapping[str, str]) -> Iterator[Check]:
    """Proxies and certificates, as the client takes them from the environment."""
    from urllib.request import getproxies, proxy_bypass

    from cloudglue.client import CLOUDGLUE
    from cloudglue.transport.environment import without_password
    from cloudglue.transport.library import check_environment

    wrong: dict[str, str] = {}
    try:
        check_environment(environment)
    except ConfigError as error:
        wrong = {one.field: one.message for one in error.violations}
    for name, said in wrong.items():
        yield Check(name, State.PROBLEM, said)
    try:
        address = urlsplit(CLOUDGLUE.url(base_url))
    except CredentialsError:
        return
    proxies = getproxies()
    proxy = proxies.get(address.scheme) or proxies.get("all")
    if address.scheme == "http":
        yield Check("proxy", State.OK, "none: the service is on this machine")
        return
    if proxy is None:
        yield Check("proxy", State.OK, "none")
    elif proxy_bypass(address.hostname or ""):
        yield Check("proxy", State.OK, f"none: NO_PROXY names {address.hostname}")
    else:
        yield Check("proxy", State.NOTE, f"calls go through {without_password(proxy)}")
    given = next((name for name in ("SSL_CERT_FILE", "SSL_CERT_DIR") if environment.get(name)), None)
    if given is None:
        yield Check("certificates", State.OK, "those that come with httpx")
    elif given not in wrong:
        yield Check("certificates", State.OK, f"{given}={environment[given]}")


def versions() -> Iterator[Check]:
    """Python, this client, and what it is built on."""
    from cloudglue import __version__

    yield Check("Python", State.OK, f"{platform.python_version()}, {platform.system()} {platform.machine()}")
    yield Check("cloudglue-client", State.OK, __version__)
    for name, distributions in _DISTRIBUTIONS.items():
        there = [f"{one} {found}" for one in distributions if (found := _version(one))]
        if there:
            yield Check(name, State.OK, there[0].partition(" ")[2])
        elif name in _ALWAYS_THERE:
            yield Check(name, State.PROBLEM, "is missing", "pip install cloudglue-client")
        if len(there) > 1:
            yield Check(
                name, State.NOTE, f"is there twice: {', '.join(there)}", "uninstall all but one, and install it anew"
            )


def extras() -> Iterator[Check]:
    """Which extras are installed."""
    for name, packages in _EXTRAS.items():
        missing = [package for package in packages if find_spec(package) is None]
        if missing:
            advice = f"pip install 'cloudglue-client[{name}]'"
            yield Check(f"extra {name}", State.NOTE, f"without {', '.join(missing)}", advice)
        else:
            yield Check(f"extra {name}", State.OK, "installed")


def codecs() -> Iterator[Check]:
    """Which of the usual kinds of video the engine of this machine can decode."""
    if find_spec("av") is None:
        return
    try:
        from av.codec import Codec
        from av.codec.codec import UnknownCodecError
    except ImportError as error:
        yield Check("codecs", State.PROBLEM, f"PyAV cannot be loaded: {error}", "pip install --force-reinstall av")
        return
    missing = []
    for name in _CODECS:
        try:
            Codec(name, "r")
        except UnknownCodecError:
            missing.append(name)
    there = ", ".join(name for name in _CODECS if name not in missing)
    yield Check("codecs", State.OK if there else State.PROBLEM, there or "none", "" if there else "pip install av")
    if missing and there:
        yield Check(
            "codecs", State.NOTE, f"not {', '.join(missing)}", "PyAV of PyPI decodes all of them: pip install av"
        )


def disks(data_dir: Path | None) -> Iterator[Check]:
    """Room in the folder of the engine's data and in that of temporary files."""
    from cloudglue.local import folders

    if data_dir is not None or find_spec("platformdirs") is not None:
        yield _room("data folder", data_dir or folders.default())
    yield _room("temporary folder", Path(tempfile.gettempdir()))


def _room(name: str, folder: Path) -> Check:
    """How much room is where the folder is, or will be made."""
    there = next((one for one in (folder, *folder.absolute().parents) if one.exists()), folder)
    variable = "TMPDIR" if name == "temporary folder" else "--data-dir"
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return Check(name, State.PROBLEM, f"{folder}: {error.strerror or error}", f"name another one: {variable}")
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return Check(name, State.PROBLEM, f"{folder} cannot be written to", f"name another one: {variable}")
    found = f"{folder}: {free / _GB:.1f} GB free"
    if free < _NO_ROOM:
        return Check(name, State.PROBLEM, found, f"make room, or name another one: {variable}")
    if free < _LITTLE_ROOM:
        return Check(name, State.NOTE, found, "uploads to the engine of this machine are copied here")
    return Check(name, State.OK, found)


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None
