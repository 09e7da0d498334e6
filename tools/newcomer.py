"""Look at this machine, and say what is missing to work on the project. Needs no more than a Python: `python3 tools/newcomer.py`."""

from __future__ import annotations

import contextlib
import locale
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from typing import Callable, Iterator, List, NamedTuple, Optional, Tuple

# Older Pythons run this too, to be told that they are too old: no walrus, no `match`, no `X | None` where it is evaluated.

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OLDEST, NEWEST = (3, 11), (3, 14)
GB = 1e9
ENVIRONMENT_BYTES = 3 * GB
"""What .venv, the films of the tests and what is built take."""
TEMPORARY_BYTES = 1 * GB
FILES = 1024
"""How many files and sockets the tests have open at once, with room to spare."""
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SMALL = "iniconfig"
"""A distribution of a few kilobytes, which the tests need anyway."""
NETWORK_SECONDS = 60
OK, NOTE, PROBLEM = "ok", "note", "problem"


class Check(NamedTuple):
    """What was looked at, and what was found."""

    what: str
    state: str
    found: str
    advice: str = ""
    """What to do; empty where nothing is."""


def python(version: Tuple[int, ...], executable: str) -> Check:
    """Whether this Python is one that is supported."""
    text, least = ".".join(map(str, version)), ".".join(map(str, OLDEST))
    if version[:2] < OLDEST:
        advice = "install Python {} or later; it may be here under another name: make PYTHON=python{}".format(
            least, least
        )
        return Check("Python", PROBLEM, "{} ({}) is older than {}".format(text, executable, least), advice)
    if version[:2] > NEWEST:
        return Check(
            "Python",
            NOTE,
            "{} ({}) is newer than what was tried".format(text, executable),
            "if a package has no wheel for it, take an older one: make PYTHON=python{}".format(
                ".".join(map(str, NEWEST))
            ),
        )
    return Check("Python", OK, "{} ({})".format(text, executable))


def processor(bits: int, machine: str) -> Check:
    """Whether there are wheels of PyAV and OpenCV for it."""
    if bits < 64:
        return Check(
            "processor",
            PROBLEM,
            "a Python of {} bits".format(bits),
            "install a Python of 64 bits: PyAV and OpenCV have no wheels for this one",
        )
    return Check("processor", OK, "{}, {} bits, {} cores".format(machine, bits, os.cpu_count()))


def environments() -> Check:
    """Whether Python can make virtual environments; Debian has the half of that in a package of its own."""
    missing = []
    for name in ("venv", "ensurepip"):
        try:
            __import__(name)
        except ImportError:
            missing.append(name)
    if missing:
        return Check(
            "venv",
            PROBLEM,
            "Python has no {}".format(" and no ".join(missing)),
            "on Debian and Ubuntu: apt-get install python3-venv",
        )
    return Check("venv", OK, "there")


def make(system: str) -> Check:
    """Whether make is there, and GNU's."""
    if system == "Windows":
        return Check(
            "make",
            NOTE,
            "the Makefile is for Linux and macOS",
            "work in WSL; python -m tools.compatibility runs the tests here, in environments of its own",
        )
    said = _said(["make", "--version"])
    if said is None:
        return Check("make", PROBLEM, "is missing", _install("make"))
    if not said.startswith("GNU Make"):
        return Check(
            "make",
            PROBLEM,
            "{} is not GNU's".format(_first_line(said)),
            "install GNU make; where it is called gmake, use that",
        )
    return Check("make", OK, _first_line(said))


def git() -> Iterator[Check]:
    """Whether git is there, this is a clone, and git knows who commits."""
    said = _said(["git", "--version"])
    if said is None:
        yield Check("git", PROBLEM, "is missing", _install("git"))
        return
    yield Check("git", OK, _first_line(said))
    if _said(["git", "rev-parse", "HEAD"]) is None:
        yield Check(
            "clone",
            PROBLEM,
            "{} is not a clone".format(ROOT),
            "git clone the repository: tests and tools ask git what belongs to it",
        )
    elif not (_said(["git", "config", "user.email"]) or "").strip():
        yield Check(
            "git user",
            NOTE,
            "git does not know who commits",
            "git config --global user.name NAME; git config --global user.email ADDRESS",
        )


def disk(what: str, folder: str, free: float, wanted: float, how: str) -> Check:
    """Whether a folder's disk has room."""
    said = "{:.1f} GB free in {}".format(free / GB, folder)
    if free < wanted:
        return Check(what, PROBLEM, "{}, {:.0f} GB are needed".format(said, wanted / GB), how)
    return Check(what, OK, said)


def registry() -> Check:
    """Whether pip, as it is configured here, gets packages: a small one is fetched, and thrown away."""
    folder = tempfile.mkdtemp()
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-cache-dir",
    ]
    command += ["--retries", "0", "--timeout", "10", "--dest", folder, SMALL]
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=NETWORK_SECONDS
        )  # this Python's pip # nosec B603
    except subprocess.TimeoutExpired:
        return Check(
            "packages",
            PROBLEM,
            "pip got nothing in {} s".format(NETWORK_SECONDS),
            "see what pip is told: python3 -m pip config list; HTTPS_PROXY where a proxy stands between",
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    said = done.stderr.decode("utf-8", "replace").strip()
    if "No module named pip" in said:
        return Check(
            "packages",
            PROBLEM,
            "this Python has no pip",
            "python3 -m ensurepip, or apt-get install python3-pip python3-venv",
        )
    if done.returncode:
        return Check(
            "packages",
            PROBLEM,
            "pip got nothing: {}".format(said.splitlines()[-1] if said else "it said nothing"),
            "see what pip is told: python3 -m pip config list; HTTPS_PROXY where a proxy stands between",
        )
    return Check("packages", OK, "pip fetches them")


def browser() -> Check:
    """Whether the page can be tested."""
    found = next((path for path in map(shutil.which, CHROMIUM) if path), None)
    if found is None:
        return Check(
            "Chromium",
            NOTE,
            "is missing: the tests of the page are skipped",
            "on Debian, as root: make browser; elsewhere install Chromium or Chrome so that `chromium` starts it",
        )
    return Check("Chromium", OK, found)


def open_files() -> Check:
    """How many files and sockets a process may have open; macOS begins with 256."""
    try:
        import resource
    except ImportError:
        return Check("open files", OK, "no limit on this system")
    bound = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if bound != resource.RLIM_INFINITY and bound < FILES:
        return Check(
            "open files", PROBLEM, "{} at most".format(bound), "ulimit -n 4096 in this shell, and in its profile"
        )
    return Check("open files", OK, "no limit" if bound == resource.RLIM_INFINITY else "{} at most".format(bound))


def letters() -> Check:
    """Whether names of files and what is printed may have all letters."""
    files, texts = sys.getfilesystemencoding(), locale.getpreferredencoding(False)
    if not all(re.sub("[-_]", "", name.lower()) == "utf8" for name in (files, texts)):
        return Check(
            "letters",
            NOTE,
            "file names are {}, texts {}".format(files, texts),
            "set PYTHONUTF8=1" if os.name == "nt" else "export LC_ALL=C.UTF-8 (macOS: en_US.UTF-8)",
        )
    return Check("letters", OK, "UTF-8")


def ready() -> Check:
    """Whether `make setup` has been run, and what it made still runs."""
    own = os.path.join(ROOT, ".venv", "bin", "python")
    if not os.path.exists(os.path.join(ROOT, ".venv", ".ready")):
        return Check(".venv", NOTE, "is not there yet", "make setup: a minute or two")
    if _said([own, "-c", "import cloudglue"]) is None:
        return Check(".venv", PROBLEM, "is there, and does not run", "rm -r .venv, then make setup")
    return Check(".venv", OK, "is ready: make test")


def checks() -> Iterator[Check]:
    """All of them, what takes longest last."""
    yield python(sys.version_info[:3], sys.executable)
    yield processor(64 if sys.maxsize > 2**32 else 32, platform.machine())
    yield environments()
    yield make(platform.system())
    for check in git():
        yield check
    yield disk("disk", ROOT, shutil.disk_usage(ROOT).free, ENVIRONMENT_BYTES, "make room, or clone to another disk")
    yield temporary()
    yield open_files()
    yield letters()
    yield browser()
    yield Check("FFmpeg", OK, "is not needed: PyAV brings its own")
    yield registry()
    yield ready()


def temporary() -> Check:
    """Whether there is a folder for temporary files, with room."""
    try:
        folder = tempfile.gettempdir()
    except OSError as error:
        return Check("temporary", PROBLEM, str(error), "set TMPDIR to a folder that can be written to")
    return disk(
        "temporary",
        folder,
        shutil.disk_usage(folder).free,
        TEMPORARY_BYTES,
        "make room, or set TMPDIR to a folder on another disk",
    )


def main(looks: Callable[[], Iterator[Check]] = checks) -> int:
    """Print what was found, and what to do; the exit status is 1 where there is a problem."""
    problems = 0
    for check in looks():
        problems += check.state == PROBLEM
        print("{:<8} {:<11} {}".format(check.state, check.what, check.found), flush=True)
        if check.advice:
            print("{:<20} -> {}".format("", check.advice), flush=True)
    print("" if problems else "\nAll is there. Next: make setup, make test; then CONTRIBUTING.md, its first page.")
    if problems:
        print(
            "{} to mend, then once more: make newcomer".format(
                "1 problem" if problems == 1 else "{} problems".format(problems)
            )
        )
    return 1 if problems else 0


def _install(name: str) -> str:
    if platform.system() == "Darwin":
        return "xcode-select --install"
    return "Debian and Ubuntu: apt-get install {0}; Fedora: dnf install {0}".format(name)


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0]


def _said(command: List[str]) -> Optional[str]:
    """What a program prints; None where it is not there, or fails."""
    with contextlib.suppress(OSError):
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # no shell # nosec B603
        if done.returncode == 0:
            return done.stdout.decode("utf-8", "replace")
    return None


if __name__ == "__main__":
    sys.exit(main())
