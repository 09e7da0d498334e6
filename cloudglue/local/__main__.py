"""The engine as a child process: `python -m cloudglue.local`. Says in one JSON line where it listens, ends with stdin."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from cloudglue.errors import ConfigError, LocalEngineError

from . import extra, keys
from .jobs import subprocesses


def main() -> int:
    """Serve until standard input ends. The key is its first line, so that no list of processes shows it."""
    parser = argparse.ArgumentParser(prog="python -m cloudglue.local", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; any free one when left out")
    parser.add_argument("--data-dir", type=Path, help="where files and results are kept")
    parser.add_argument(
        "--api-key-stdin", action="store_true", help="take the key from the first line of standard input"
    )
    parser.add_argument("--temporary", action="store_true", help="remove the data folder at the end")
    parser.add_argument("--sync-folder", type=Path, action="append", default=[], help="a folder to take files from")
    parser.add_argument("--sync-loopback", action="store_true", help="fetch files from servers on this machine")
    parser.add_argument("--max-file-bytes", type=int, help="the largest file to take")
    parser.add_argument("--simulate", action="store_true", help="simulate what the engine does not do for real")
    parser.add_argument("--seed", type=int, default=0, help="what the ids of a simulation follow from")
    parser.add_argument("--job-seconds", type=float, default=0.0, help="how long a simulated job takes")
    parser.add_argument("--allow-remote", action="store_true", help="let other machines reach a simulation")
    options = parser.parse_args()
    source = subprocesses.Input()
    given = source.first_line().decode().strip() if options.api_key_stdin else ""
    key = given or keys.new()

    def ready(url: str) -> None:
        _say({"url": url} if given else {"url": url, "api_key": key})

    try:
        extra.check()
        from .http.server import serve
        from .settings import Settings, Simulation

        limits: dict[str, int] = {} if options.max_file_bytes is None else {"max_file_bytes": options.max_file_bytes}
        folders = tuple(options.sync_folder)
        simulation = Simulation(options.seed, options.job_seconds, options.allow_remote) if options.simulate else None
        lasting = not options.temporary
        settings = Settings(folders, options.sync_loopback, **limits, is_lasting=lasting, simulation=simulation)
        until = source.wait_for_end
        serve(options.host, options.port, options.data_dir, key, settings=settings, ready=ready, until=until)
    except (LocalEngineError, ConfigError) as error:
        _say({"error": str(error)})
        return 1
    except KeyboardInterrupt:
        pass
    finally:
        if options.temporary and options.data_dir:
            shutil.rmtree(options.data_dir, ignore_errors=True)
    return 0


def _say(message: dict[str, str]) -> None:
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    sys.exit(main())
