"""An engine of one's own: a child process that is there as long as it is wanted."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import weakref
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from cloudglue.errors import LocalEngineError

from . import extra, keys
from .jobs import subprocesses
from .settings import Simulation

_START_SECONDS = 60
_STOP_SECONDS = 10


class Engine:
    """A running engine. It ends with `stop`, with its context, or with this process, however that ends."""

    def __init__(
        self, process: subprocess.Popen[bytes], url: str, api_key: str, folder: Path, *, temporary: bool
    ) -> None:
        self.url = url
        """Its base URL, `http://127.0.0.1:PORT/v1`."""
        self.api_key = api_key
        """The key that it wants."""
        self.data_dir = folder
        """Where it keeps files and results."""
        self.pid = process.pid
        self._stop = weakref.finalize(self, _stop, process, folder if temporary else None, os.getpid())

    @classmethod
    def start(
        cls,
        data_dir: str | Path | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        api_key: str | None = None,
        sync_folders: Sequence[str | Path] = (),
        sync_loopback: bool = False,
        max_file_bytes: int | None = None,
        simulation: Simulation | None = None,
    ) -> Self:
        """Start an engine and return when it listens.

        Args:
            data_dir: Where it keeps files and results; a temporary folder, removed at the end, when None.
            host: Address to listen on.
            port: Port to listen on; 0 for any that is free.
            api_key: The key that it shall want; one is made when None.
            sync_folders: Where `files.sync_from_url` may take files from, by their file:// addresses.
            sync_loopback: Whether `files.sync_from_url` may ask servers on this machine.
            max_file_bytes: The largest file that it takes; 64 GiB when None.
            simulation: How it simulates what it does not do for real; None where that is answered 501.

        Raises:
            LocalEngineError: The extra `local` is missing, the folder is in use, or it does not start; the text says which.
        """
        extra.check()
        extra.check_python()
        key = api_key or keys.new()
        folder = Path(data_dir) if data_dir is not None else _temporary()
        options = ["--host", host, "--port", str(port), "--data-dir", str(folder.absolute()), "--api-key-stdin"]
        for path in sync_folders:
            options += ["--sync-folder", str(Path(path).absolute())]
        if sync_loopback:
            options.append("--sync-loopback")
        if max_file_bytes is not None:
            options += ["--max-file-bytes", str(max_file_bytes)]
        if simulation is not None:
            options += ["--simulate", "--seed", str(simulation.seed), "--job-seconds", repr(simulation.job_seconds)]
            options += ["--allow-remote"] if simulation.allow_remote else []
        if data_dir is None:
            options.append("--temporary")  # removed by the engine too, in case this process is killed
        try:
            process = subprocesses.start("cloudglue.local", *options, stderr=subprocess.PIPE)
        except OSError as error:
            if data_dir is None:
                shutil.rmtree(folder, ignore_errors=True)
            raise LocalEngineError(f"the local engine cannot start: {_reason(error)}") from error
        try:
            url = _ready(process, key)
        except BaseException:
            _stop(process, folder if data_dir is None else None, os.getpid())
            raise
        return cls(process, url, key, folder, temporary=data_dir is None)

    def stop(self) -> None:
        """End it; jobs that are not done go on when the folder is next used. Does nothing the second time."""
        self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _temporary() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix="cloudglue-"))
    except OSError as error:
        raise LocalEngineError(
            f"the local engine has no temporary folder: {_reason(error)}; give it one, Cloudglue.local(data_dir), or set TMPDIR"
        ) from error


def _reason(error: OSError) -> str:
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return "no file handles are left: close what is open, or raise the limit (ulimit -n)"
    if error.filename == sys.executable or not sys.executable:
        return f"sys.executable, {sys.executable!r}, is not a Python that can be run"
    return error.strerror or str(error)


def _ready(process: subprocess.Popen[bytes], key: str) -> str:
    """Hand the key over and wait for the address."""
    assert process.stdin is not None
    assert process.stdout is not None
    said: deque[bytes] = deque(maxlen=20)
    listener = threading.Thread(target=_listen, args=(process, said), daemon=True)
    listener.start()
    timer = threading.Timer(_START_SECONDS, process.kill)
    timer.daemon = True
    timer.start()
    try:
        with contextlib.suppress(OSError):
            process.stdin.write(key.encode() + b"\n")
            process.stdin.flush()
        line = process.stdout.readline()
    finally:
        timer.cancel()
    try:
        message: dict[str, Any] = json.loads(line)
    except ValueError:
        process.kill()
        listener.join(1)
        last = b"".join(said).decode(errors="replace").strip().splitlines()
        raise LocalEngineError(f"the local engine did not start: {last[-1] if last else 'it said nothing'}") from None
    if "error" in message:
        raise LocalEngineError(message["error"])
    return str(message["url"])


def _listen(process: subprocess.Popen[bytes], said: deque[bytes]) -> None:
    """Keep the last that the engine says, and never let it wait for a reader."""
    assert process.stderr is not None
    with contextlib.suppress(ValueError, OSError):
        said.extend(process.stderr)


def _stop(process: subprocess.Popen[bytes], folder: Path | None, owner: int) -> None:
    if os.getpid() != owner:
        return  # a forked copy of the process that started it
    with contextlib.suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    for more_firmly in (process.terminate, process.kill, process.kill):
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_STOP_SECONDS)
            break
        more_firmly()
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
