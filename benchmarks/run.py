"""Measure every contender, interleaved, and write build/bench/results.json and docs/explanations/performance.md.

make bench                                   all of it, in under ten minutes
python benchmarks/run.py get decode          these measures only; the others keep their last figures

What is reached, and what is missed, is printed at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import environments
import report
import short_clips
from environments import BUILD, ROOT, Contender
from goals import OURS, SCENEDETECT

HERE = ROOT / "benchmarks"
RESULTS = BUILD / "results.json"
MEASURES = {
    # the measure: how many rounds, and the function that a contender needs for it
    "import": (12, "connect"),
    "first_answer": (8, "get"),
    "get": (9, "get"),
    "get_undecoded": (9, "get_undecoded"),
    "in_flight": (5, "get"),
    "layers": (3, "get"),
    "decode": (5, "decode"),
    "memory": (3, "decode"),
    "many_segments": (3, "segments"),
    "upload": (3, "upload"),
    "wait": (3, "wait"),
    # not of a contender but of PySceneDetect and ours, in the environment of this repository
    "clips": (5, ""),
    "command": (9, ""),
}
TOGETHER = [
    ["import"],
    ["first_answer"],
    ["get", "get_undecoded"],
    ["in_flight"],
    ["layers"],
    ["decode"],
    ["memory"],
    ["many_segments"],
    ["upload"],
    ["wait"],
    ["clips"],
    ["command"],
]


def main() -> None:
    """What the module says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", metavar="measure", help=f"of {', '.join(MEASURES)}; all when left out")
    chosen = parser.parse_args().measures or list(MEASURES)
    BUILD.mkdir(parents=True, exist_ok=True)
    found = environments.contenders()
    results: dict[str, Any] = json.loads(RESULTS.read_text()) if RESULTS.exists() else {"measures": {}}
    results["machine"] = machine()
    results["contenders"] = {c.name: {"title": c.title, **environments.prepare(c)} for c in found}
    with subprocess.Popen([sys.executable, HERE / "server.py"], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        try:
            for group in TOGETHER:
                if wanted := [measure for measure in group if measure in chosen]:
                    results["measures"] |= rounds(wanted, found, url)
                    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        finally:
            server.terminate()
    report.write(results)
    print("\n".join(report.told(results, chosen)))


def rounds(measures: list[str], found: list[Contender], url: str) -> dict[str, Any]:
    """The figures of some measures: each contender once a round, so that what disturbs the machine disturbs them all."""
    figures: dict[str, dict[str, dict[str, list[float]]]] = {measure: {} for measure in measures}
    for number in range(max(MEASURES[measure][0] for measure in measures)):
        for measure in measures:
            print(f"{measure}, round {number + 1} of {MEASURES[measure][0]}", file=sys.stderr)
            for name, once in turns(measure, found, url):
                for figure, value in once().items():
                    figures[measure].setdefault(name, {}).setdefault(figure, []).append(value)
    return figures


def turns(measure: str, found: list[Contender], url: str) -> list[tuple[str, Any]]:
    """What each contender does in one round."""
    if measure == "clips":
        # PySceneDetect first: it says which cuts ours has to find.
        return [
            (name, lambda name=name: inside([sys.executable, HERE / "short_clips.py", name]))
            for name in (SCENEDETECT, OURS)
        ]
    if measure == "command":
        clip = short_clips.made()[0]
        return [
            (name, lambda name=name: process(short_clips.command_of(name, clip, BUILD))) for name in (SCENEDETECT, OURS)
        ]
    able = [c for c in found if MEASURES[measure][1] in c.functions]
    if measure == "import":
        bare = [("python", lambda: process([found[0].python, "-c", "pass"]))]
        return bare + [(c.name, lambda c=c: process([c.python, "-c", f"import {c.imports}"])) for c in able]
    if measure == "first_answer":
        script = [HERE / "first_answer.py"]
        given = [f"{url}/v1", "0b8d4ff6-3d0c-4e43-8fb5-1c1f6ab3d2a0"]
        return [(c.name, lambda c=c: process([c.python, *script, c.name, *given])) for c in able]
    if measure == "layers":
        able = [c for c in able if c.name == OURS]
    return [(c.name, lambda c=c: inside([c.python, HERE / "measures.py", c.name, measure, url])) for c in able]


def process(command: list[Any]) -> dict[str, float]:
    """What a whole process costs."""
    began = time.perf_counter()
    child = subprocess.Popen(command, cwd=BUILD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return {"wall": time.perf_counter() - began, "cpu": used.ru_utime + used.ru_stime}


def inside(command: list[Any]) -> dict[str, float]:
    """What a process says that a part of its work cost."""
    figures: dict[str, float] = json.loads(subprocess.check_output(command, cwd=BUILD))
    return figures


def machine() -> dict[str, str]:
    """Where this runs."""
    model = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).exists():
        names = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.release()}",
        "processor": f"{model}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "load": " ".join(f"{load:.1f}" for load in os.getloadavg()),
    }


if __name__ == "__main__":
    main()
