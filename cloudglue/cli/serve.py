"""The sub-command `serve`: the local engine for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from cloudglue.names import legible

from . import services
from .console import errors_as_messages, print_json, print_result


def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen on; of this machine, unless others shall reach it.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 8123,
    data_dir: Annotated[Optional[Path], typer.Option(help="Where files, jobs and results are kept.")] = None,  # noqa: UP045
    api_key: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            envvar="CLOUDGLUE_API_KEY", show_envvar=True, help="Key to ask for; made and printed when left out."
        ),
    ] = None,
    sync_folder: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Option(help="A folder from which files may be fetched by their file:// addresses; may be repeated."),
    ] = None,
    sync_loopback: Annotated[bool, typer.Option(help="Fetch files from servers on this machine.")] = False,
    simulate: Annotated[
        bool,
        typer.Option("--simulate", help="Simulate what needs the service: descriptions, searches, chats and all else."),
    ] = False,
    seed: Annotated[int, typer.Option(help="With --simulate: the same seed gives the same ids.")] = 0,
    job_seconds: Annotated[float, typer.Option(help="With --simulate: how many seconds a simulated job takes.")] = 0.0,
    allow_remote: Annotated[
        bool,
        typer.Option("--allow-remote", help="With --simulate: listen where other machines reach it, as --host says."),
    ] = False,
    as_json: services.Json = False,
) -> None:
    """Run the local engine for other programs, until Ctrl-C."""
    with errors_as_messages(stopped="stopped"):
        from cloudglue.local import folders, keys
        from cloudglue.local import serve as run_engine  # says what to install where the extra is missing
        from cloudglue.local.settings import Settings, Simulation

        folder = data_dir or folders.default("simulation" if simulate else "engine")
        key = api_key or keys.new()

        def ready(url: str) -> None:
            if as_json:
                print_json({"url": url, "data_dir": legible(str(folder)), "key": None if api_key else key})
                return
            print_result(f"Listening on {url}, data in {folder}")
            print_result(f"Key: {'the one given' if api_key else key}")
            print_result(
                f"Use: CLOUDGLUE_API_KEY=<key> CLOUDGLUE_BASE_URL={url}, or Cloudglue(<key>, base_url={url!r})"
            )

            if simulate:
                print_result(
                    "What the engine does not do for real is simulated: its answers say so in X-Cloudglue-Simulated"
                )

        simulation = Simulation(seed, job_seconds, allow_remote) if simulate else None
        settings = Settings(tuple(sync_folder or ()), sync_loopback, simulation=simulation)
        run_engine(host, port, folder, key, settings=settings, ready=ready)
