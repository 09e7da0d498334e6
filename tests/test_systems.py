"""What other systems do otherwise, simulated here: what Windows refuses, what macOS takes no limits for, modules that are not there."""

from __future__ import annotations

import ast
import contextlib
import json
import os
import subprocess
import sys
import textwrap
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import ConfigError, names, renaming
from cloudglue.exports import part_names
from cloudglue.exports.page import pictures
from cloudglue.local.jobs import subprocesses
from cloudglue.local.storage.store import Store
from cloudglue.segmenting import NamedRange

ROOT = Path(__file__).resolve().parent.parent
VIDEO = Path("video.mp4")
# Which modules each system has, and how Python is told to believe that it runs there.
WINDOWS = """
import asyncio, concurrent.futures, ssl, subprocess, sys, tempfile, types
for name in ("fcntl", "resource", "pwd", "grp", "termios"):
    sys.modules[name] = None
locked = []
msvcrt = types.ModuleType("msvcrt")
msvcrt.LK_NBLCK = 2
msvcrt.locking = lambda file, mode, count: locked.append((os.lseek(file, 0, os.SEEK_CUR), mode, count))
sys.modules["msvcrt"] = msvcrt
"""


def on_windows(program: str, folder: Path) -> str:
    """What a program prints whose modules of this library believe that they are imported on Windows."""
    text = f"import os\n{WINDOWS}\n{textwrap.dedent(program)}"
    path = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=folder, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextlib.contextmanager
def named_by_windows() -> Iterator[None]:
    """`os.name` as Windows has it. No path may be made meanwhile, not even by pytest for its report: pathlib would make one of Windows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "name", "nt")
        yield


def refused(times: int, then: Callable[..., Any]) -> tuple[Callable[..., Any], list[int]]:
    """A function that is refused so often, as Windows refuses what another program holds, and the count of its calls."""
    calls = [0]

    def called(*arguments: Any, **options: Any) -> Any:
        calls[0] += 1
        if calls[0] <= times:
            raise PermissionError(13, "The process cannot access the file because it is being used by another process")
        return then(*arguments, **options)

    return called, calls


def test_a_name_that_a_scanner_holds_for_a_moment_is_given_when_it_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "new", tmp_path / "old"
    source.write_text("new")
    target.write_text("old")
    replace, calls = refused(3, os.replace)
    monkeypatch.setattr(renaming, "_PAUSES", (0.0,) * 5)
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(os, "name", "nt")

    renaming.replace(source, target)

    monkeypatch.undo()
    assert (calls[0], target.read_text(), source.exists()) == (4, "new", False)


@pytest.mark.parametrize(("system", "tries"), [("nt", 6), ("posix", 1)])
def test_a_name_that_a_program_keeps_is_told_at_last(
    system: str, tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, calls = refused(99, os.replace)
    monkeypatch.setattr(renaming, "_PAUSES", (0.0,) * 5)
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(os, "name", system)

    with pytest.raises(PermissionError):
        renaming.replace(tmp_path / "new", tmp_path / "old")

    assert calls[0] == tries


def test_a_file_that_another_program_holds_is_removed_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "data")
    with store.incoming() as folder:
        (folder / "content.mp4").write_bytes(b"content")
        file = store.add_file(
            folder / "content.mp4", hash="1", filename="a.mp4", metadata=None, info={}, thumbnails=False
        )
    unlink, _ = refused(2, Path.unlink)
    monkeypatch.setattr(Path, "unlink", unlink)

    deleted = store.delete_file(file.id)
    left = store.path(file).exists()
    store.close()
    Store(tmp_path / "data").close()  # which is refused too, and begins all the same
    Store(tmp_path / "data").close()

    assert (deleted, left) == (True, True)
    assert not store.path(file).exists()


@pytest.mark.parametrize("module", ["cloudglue.local.storage.locks", "cloudglue.cli.records"])
def test_locks_need_nothing_of_posix(module: str, tmp_path: Path) -> None:
    printed = on_windows(
        f"""
        sys.platform = "win32"
        from {module} import _lock
        sys.platform = "linux"
        file = os.open("locked", os.O_RDWR | os.O_CREAT)
        _lock(file)
        position, mode, count = locked[0]
        print(position < 2**31, mode, count)
        """,
        tmp_path,
    )

    assert printed.split() == ["True", "2", "1"]


def test_records_are_written_below_the_byte_that_is_locked(tmp_path: Path) -> None:
    printed = on_windows(
        """
        sys.platform = "win32"
        from cloudglue.cli import records
        sys.platform = "linux"
        from pathlib import Path, PurePath
        from cloudglue.cli.found import Found
        for _ in range(2):
            opened = records.Records(Path("out"))
            opened.plan([Found(Path("a.mp4"), PurePath("a.mp4"))], "csv", ".csv")
            opened.close()
        print(os.path.getsize("out/.cloudglue.jsonl") < 1000, len(locked))
        """,
        tmp_path,
    )

    assert printed.split() == ["True", "2"]


def test_where_there_are_no_limits_none_are_set(tmp_path: Path) -> None:
    printed = on_windows(
        """
        from cloudglue.local.jobs import limits
        sys.platform = "win32"
        limits.hold_memory()
        print(limits.held_memory())
        """,
        tmp_path,
    )

    assert printed == "0\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_worker_lives_where_the_system_refuses_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    from cloudglue.local.jobs import limits

    def refuse(what: int, bounds: tuple[int, int]) -> None:
        raise ValueError("current limit exceeds maximum limit")  # as macOS says it

    monkeypatch.setattr(resource, "setrlimit", refuse)

    limits.hold_memory()

    assert limits.held_memory() > 0


def test_what_a_library_finds_as_standard_input_has_nobody_waiting_at_it() -> None:
    # On Windows, to ask what kind of file it is would wait for the reader: NumPy could not be imported (numpy#24290).
    program = """
        import os, sys, threading
        from cloudglue.local.jobs import subprocesses
        source = subprocesses.Input()
        heard = []
        reader = threading.Thread(target=lambda: heard.extend(source.lines()))
        reader.start()
        print(os.path.samestat(os.fstat(0), os.stat(os.devnull)), os.read(0, 10), flush=True)
        reader.join()
        print(heard)
        """
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        text=True,
    )
    assert child.stdin is not None
    assert child.stdout is not None

    first = child.stdout.readline()
    child.stdin.write("one\ntwo\n")
    rest, _ = child.communicate(timeout=30)

    assert first == "True b''\n"
    assert rest == "[b'one', b'two']\n"


@pytest.mark.parametrize(("stderr", "flags"), [(None, 0x200), (subprocess.DEVNULL, 0x08000200)])
def test_no_window_opens_for_a_worker(stderr: int | None, flags: int, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: dict[str, Any] = {}
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(subprocess, "Popen", lambda command, **options: begun.update(options))

    subprocesses.start("cloudglue.local.jobs.worker", stderr=stderr)

    assert (begun["creationflags"], begun["start_new_session"]) == (flags, False)


@pytest.mark.parametrize(
    ("status", "said"), [(-11, "signal 11"), (1, "exit status 1"), (3221225477, "exit status 0xC0000005")]
)
def test_how_a_worker_ended_is_told_as_its_system_has_it(status: int, said: str) -> None:
    assert f"({said})" in str(subprocesses.WorkerEndedError(status, has_begun=True))


def test_an_address_with_a_byte_that_windows_has_in_no_name_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsdecode", lambda path: path.decode("utf-8", "surrogatepass"))

    assert names.path_of("films/caf%E9.mp4") == "films/caf\udce9.mp4"
    assert names.path_of("films/caf%C3%A9.mp4") == "films/café.mp4"


@pytest.mark.parametrize("template", ["{start}:{end}{suffix}", "nul{suffix}", "a|b{suffix}", "Com¹.x{suffix}"])
def test_a_template_gives_no_name_that_windows_has_not(template: str) -> None:
    with (
        pytest.raises(ConfigError, match="not a name of a file on Windows; choose another template"),
        named_by_windows(),
    ):
        part_names.names(VIDEO, [NamedRange(0, 1, None)], template)


@pytest.mark.parametrize(
    ("name", "file"), [("con", "_con.mp4"), ("Aux.2", "_Aux.2.mp4"), ("LPT1", "_LPT1.mp4"), ("console", "console.mp4")]
)
def test_the_name_of_a_segment_is_no_device_of_windows(name: str, file: str) -> None:
    assert part_names.names(VIDEO, [NamedRange(0, 1, name)], "{name}{suffix}") == [file]


@pytest.mark.parametrize("package", ["cloudglue", "pytest_cloudglue"])
def test_no_text_is_read_or_written_in_the_encoding_of_the_system(package: str) -> None:
    # It is cp1252 on Windows, where a name of a film may have any letter.
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and is_text(node)
    ]

    assert found == []


def is_text(call: ast.Call) -> bool:
    """Whether it opens a file as text and does not say its encoding."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = {"open": 1 if isinstance(call.func, ast.Name) else 0, "read_text": None, "write_text": None}
    if name not in place or "encoding" in {keyword.arg for keyword in call.keywords}:
        return False
    if name != "open":
        return not (name == "read_text" and call.args)
    modes = [one.value for one in call.args[place[name] :][:1] if isinstance(one, ast.Constant)]
    modes += [k.value.value for k in call.keywords if k.arg == "mode" and isinstance(k.value, ast.Constant)]
    # Of files only: a socket's, a URL's and a container's `open` know no modes.
    return bool(modes) and isinstance(modes[0], str) and set(modes[0]) <= set("rwaxt+")


def test_every_module_is_imported_where_nothing_of_posix_is(tmp_path: Path) -> None:
    modules = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / "cloudglue").rglob("*.py")
        if path.stem != "__main__"
    )

    printed = on_windows(
        f"""
        import importlib, sqlite3
        import av, cv2, httpx, numpy, opentimelineio, platformdirs, rich.console, scenedetect, starlette.applications, typer, uvicorn
        sys.platform = "win32"
        for name in {modules!r}:
            importlib.import_module(name)
        print("all")
        """,
        tmp_path,
    )

    assert printed == "all\n"


def test_what_a_console_of_windows_has_no_letter_for_is_printed_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "shots.json").write_text(json.dumps([{"start_time": 0, "end_time": 1, "name": "Tor → Köln"}]))
    streams = {"PYTHONIOENCODING": "cp1252:strict", "PYTHONUTF8": "0"}

    done = subprocess.run(
        [sys.executable, "-m", "cloudglue.cli", "export", "shots.json", "--format", "csv"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **streams},
        capture_output=True,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.splitlines()[1].endswith(b"Tor \\u2192 K\xf6ln")


def test_a_proxy_of_the_system_is_not_asked_for_pictures_of_this_machine(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As Windows has them in its registry and macOS in its settings; HTTP_PROXY names one on every system.
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"http": "http://127.0.0.1:9"})
    server.answer = lambda asked: Reply(pieces=(b"\xff\xd8\xff picture",))

    (picture,) = pictures.embedded([f"{server.url}/thumbnails/1.jpg"], None)

    assert picture.startswith("data:image/jpeg;base64,")
