"""A strange environment gives the right answer, or an error that says what to do: each case in a fresh process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import strange_environment
from scripted_server import Reply, ScriptedServer

PROGRAM = Path(strange_environment.__file__)
TAGS = {"object": "list", "data": [], "total": 0, "limit": 50, "offset": 0}
SERVICE = "https://127.0.0.1:9/v1"
PROXIES = [f"{name}_proxy" for name in ("http", "https", "all", "no")]
UNSET = {*PROXIES, *(name.upper() for name in PROXIES), "SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"}


def ends(url: str, *flags: str, cwd: Path | None = None, shell: str = 'exec "$@"', **changed: str | None) -> list[str]:
    """What each client said, in a process with these changes of its environment, started by a line of shell."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    environment = {name: value for name, value in {**kept, **changed}.items() if value is not None}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    command = ["/bin/sh", "-c", shell, "sh", sys.executable, *flags, str(PROGRAM), url]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def url(server: ScriptedServer) -> str:
    server.answer = lambda _: Reply(200, TAGS)
    return server.url


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:9", "pip install 'httpx[socks]'"),
        ("all_proxy", "socks5h://127.0.0.1:9", "pip install 'httpx[socks]'"),
        ("HTTPS_PROXY", "ftp://127.0.0.1:9", "http, https, socks5"),
        ("HTTPS_PROXY", "http://127.0.0.1:99999", "not an address of a proxy"),
        ("HTTPS_PROXY", "http://[::1", "not an address of a proxy"),
        ("HTTPS_PROXY", "http://a b:3128", "not an address of a proxy"),
        ("https_proxy", "http://", "not an address of a proxy"),
        ("HTTP_PROXY", "://", "not an address of a proxy"),
        ("NO_PROXY", "localhost,[::1", "not a host"),
        ("SSL_CERT_FILE", "{folder}/missing.pem", "cannot be read"),
        ("SSL_CERT_FILE", "{folder}/empty", "no certificates"),
        ("SSL_CERT_FILE", "{folder}/garbage", "no certificates"),
        ("SSL_CERT_FILE", "{folder}", "cannot be read"),
        ("SSL_CERT_DIR", "{folder}/missing", "not a folder with certificates"),
        ("SSL_CERT_DIR", "{folder}/garbage", "not a folder with certificates"),
        ("SSL_CERT_DIR", "{folder}/none", "not a folder with certificates"),
        ("SSLKEYLOGFILE", "{folder}/missing/log", "cannot be written"),
        ("SSLKEYLOGFILE", "{folder}", "cannot be written"),
    ],
)
def test_a_variable_that_makes_no_sense_is_named(variable: str, value: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "empty").touch()
    (tmp_path / "garbage").write_text("garbage")

    found = ends(SERVICE, **{variable: value.format(folder=tmp_path)})

    assert len(found) == 2
    for one in found:
        assert one.startswith("ConfigError: 1 problem in the environment ")
        assert f" {variable}: " in one
        assert said in one


def test_the_password_of_a_proxy_is_not_said() -> None:
    found = ends(SERVICE, HTTPS_PROXY="http://somebody:secret-word@127.0.0.1:99999")

    assert all("…@127.0.0.1:99999" in one for one in found)
    assert "secret-word" not in str(found)


@pytest.mark.parametrize("hosts", ["localhost,127.0.0.1,::1", "localhost 127.0.0.1", "host:99999", "10.0.0.0/8,*"])
def test_hosts_without_a_proxy_may_be_written_as_the_http_library_takes_them(hosts: str) -> None:
    found = ends(SERVICE, HTTPS_PROXY="http://127.0.0.1:9", NO_PROXY=hosts)

    assert [one.partition(": ")[0] for one in found] == [
        "APIConnectionError"
    ] * 2  # nobody listens at the service's address


def test_no_variable_concerns_a_client_of_this_machine(url: str, tmp_path: Path) -> None:
    assert ends(url, ALL_PROXY="socks5://127.0.0.1:9", SSL_CERT_FILE=str(tmp_path), NO_PROXY="[::1") == ["OK", "OK"]


@pytest.mark.parametrize(
    "address", ["https://a b/v1", "https://127.0.0.1:99999/v1", "https://[::1/v1", "https://x:0/v1"]
)
def test_a_base_url_that_is_no_address_is_refused(address: str) -> None:
    assert [one.partition(":")[0] for one in ends(address)] == ["CredentialsError"] * 2


@pytest.mark.parametrize("flags", [["-OO"], ["-I"], ["-S"], ["-E", "-s"], ["-X", "utf8=0"], ["-W", "error"], ["-bb"]])
def test_python_may_be_started_in_any_way(flags: list[str], url: str) -> None:
    if "-I" in flags or "-S" in flags or "-E" in flags:
        flags = [
            *flags,
            "-c",
            f"import sys; sys.path[:0] = {sys.path!r}; sys.argv = sys.argv[1:]; import runpy; runpy.run_path(sys.argv[0], run_name='__main__')",
        ]

    assert ends(url, *flags) == ["OK", "OK"]


@pytest.mark.parametrize(
    "changed",
    [
        {"HOME": None},
        {"HOME": "/missing"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"TMPDIR": "/missing"},
        {"PATH": "/missing"},
        {"TZ": "no/zone"},
    ],
)
def test_a_call_needs_none_of_these(changed: dict[str, str | None], url: str) -> None:
    assert ends(url, **changed) == ["OK", "OK"]


@pytest.mark.parametrize(
    "shell", ['exec "$@" 2>&-', 'exec "$@" <&-', 'exec "$@" 2>/dev/full', 'ulimit -s 256; exec "$@"']
)
def test_a_call_needs_no_standard_error_and_no_large_stack(shell: str, url: str) -> None:
    assert ends(url, shell=shell) == ["OK", "OK"]


def test_a_folder_that_is_gone_is_not_needed(url: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()

    assert ends(url, shell=f'cd "{gone}" && rmdir "{gone}" && exec "$@"') == ["OK", "OK"]


@pytest.mark.parametrize("handles", range(4, 12))
def test_a_process_without_file_handles_says_so(handles: int, url: str) -> None:
    preamble = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({handles}, {handles}))"
    program = f"import runpy, sys; sys.path.insert(0, {str(PROGRAM.parent)!r}); import httpx, cloudglue.client, cloudglue.transport.http, asyncio, strange_environment as s; {preamble}; print(s.sync(sys.argv[2])); print(s.asynchronous(sys.argv[2]))"

    found = ends(url, "-c", program)

    sync, asynchronous = found
    assert sync == "OK" or re.match(r"\w+Error: .*no file handles are left", sync)
    # An event loop needs handles of its own, and is made before any of ours.
    assert asynchronous == "OK" or re.match(r"(!OSError: .Errno 24|\w+Error: .*no file handles are left)", asynchronous)


def test_a_file_to_upload_that_finds_no_handle_says_so(url: str) -> None:
    program = (
        f"import resource, sys; sys.path.insert(0, {str(PROGRAM.parent)!r}); import strange_environment as s; from cloudglue import Cloudglue; "
        "client = Cloudglue(s.KEY, base_url=sys.argv[2], **s.OPTIONS); client.tags.list()\n"
        "try: client.files.upload(sys.argv[1])\n"
        "except Exception: resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4))\n"
        "try: client.files.upload(sys.argv[1])\n"
        "except Exception as error: print(s.said(error))"
    )

    assert re.match(
        r"UploadError: .*strange_environment.py: cannot be read: Too many open files", ends(url, "-c", program)[0]
    )


@pytest.mark.parametrize(
    ("shell", "changed", "said"),
    [
        ('exec "$@"', {"HOME": None}, "OK"),
        ('exec "$@" 2>&-', {}, "OK"),
        ('exec "$@" <&-', {}, "OK"),
        ('exec "$@"', {"TMPDIR": "/missing"}, "OK"),
        ('exec "$@"', {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "OK"),
        ('ulimit -n 8; exec "$@"', {}, "LocalEngineError: .*file"),
        ('ulimit -f 0; exec "$@"', {}, "LocalEngineError: .*"),
        ('cd $(mktemp -d) && rmdir $PWD && exec "$@"', {}, "OK"),
    ],
)
def test_an_engine_starts_or_says_why_not(shell: str, changed: dict[str, str | None], said: str) -> None:
    (found,) = ends("local", shell=shell, **changed)

    assert re.match(said, found)


@pytest.mark.parametrize(
    ("change", "call", "said"),
    [
        ("sys.stdout = sys.stderr = sys.stdin = None", "s.sync(url)", "OK"),
        ("sys.stdout = sys.stderr = sys.stdin = None", "s.asynchronous(url)", "OK"),
        ("sys.stdout = sys.stderr = sys.stdin = None", "s.local()", "OK"),
        ("sys.frozen = True; del s.__file__", "s.sync(url)", "OK"),
        ("sys.frozen = True; sys.executable = '/missing'", "s.local()", "LocalEngineError: this program is frozen"),
        ("sys.executable = '/missing'", "s.local()", "LocalEngineError: .*sys.executable"),
        ("sys.executable = ''", "s.local()", "LocalEngineError: .*sys.executable"),
        ("sys.setrecursionlimit(120)", "s.sync(url)", "OK"),
        ("import time; time.time = lambda: -1e9", "s.sync(url)", "OK"),
    ],
)
def test_a_program_may_have_changed_python(change: str, call: str, said: str, url: str) -> None:
    program = (
        f"import os, sys; sys.path.insert(0, {str(PROGRAM.parent)!r}); import strange_environment as s; url = sys.argv[2]; "
        f"out = os.dup(1); {change}; os.write(out, {call}.encode())"
    )

    assert re.match(said, ends(url, "-c", program)[0])


def test_a_folder_that_cannot_be_written_is_named() -> None:
    program = (
        "import sys; from cloudglue import Cloudglue, LocalEngineError\n"
        "try: Cloudglue.local('/proc/nowhere')\n"
        "except LocalEngineError as error: print(error)"
    )

    assert "/proc/nowhere" in ends("local", "-c", program)[0]


@pytest.mark.parametrize(
    "words", ["--help", "segment --local {video}", "serve --port 0 --data-dir {folder}", "--version"]
)
def test_a_full_disk_under_standard_output_is_said_in_a_line(words: str, bikes: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cloudglue.cli", *words.format(video=bikes, folder=tmp_path / "data").split()]

    with open("/dev/full", "w") as full:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120
        )

    assert done.returncode == 1
    assert re.fullmatch(r"cloudglue: .*standard output cannot be written: No space left on device\n", done.stderr)
