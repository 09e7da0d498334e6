"""A library of videos on several machines: the work is a plain function, and any executor can carry it."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import clips
import pytest
from distributed import Client, LocalCluster

from cloudglue import ConfigError, strategies
from cloudglue.local import segment_file
from cloudglue.local.media.containers import MediaError

CONTENT = strategies.shot_detector(detector="content")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("library")


def library(folder: Path, count: int) -> list[Path]:
    """As many films under names of their own."""
    return [Path(shutil.copy(clips.h264(folder), folder / f"film-{number:02}.mp4")) for number in range(count)]


def segment_slowly(path: Path, config: object, trace: Path, gate: Path) -> tuple[str, list[tuple[float, float]]]:
    """Notes who works on what, and does not end the last film before access control is open."""
    (trace / f"{path.stem}.{os.getpid()}").touch()
    found = segment_file(path, config)
    while path.stem == "film-07" and not gate.exists():
        time.sleep(0.05)
    return path.name, found


def test_a_file_is_segmented_without_an_engine(folder):
    found = segment_file(clips.h264(folder), CONTENT)

    assert found[:3] == [(0.0, 1.2), (1.2, 2.2), (2.2, 3.8)]
    assert segment_file(clips.h264(folder), strategies.uniform(2))[0] == (0.0, 2.0)
    assert segment_file(clips.still(folder), CONTENT) == []


def test_the_function_its_arguments_and_its_result_can_be_pickled(folder):
    packed = pickle.dumps((segment_file, clips.h264(folder), CONTENT))

    function, path, config = pickle.loads(packed)
    found = function(path, config)

    assert pickle.loads(pickle.dumps(found)) == found


def test_what_cannot_be_segmented_says_why(folder):
    with pytest.raises(ConfigError, match="no picture, only sound"):
        segment_file(clips.audio_only(folder), CONTENT)
    with pytest.raises(ConfigError, match="'narrative' needs the service"):
        segment_file(clips.h264(folder), strategies.narrative())
    with pytest.raises(MediaError, match="is not a video"):
        segment_file(clips.text(folder), CONTENT)
    with pytest.raises(ConfigError, match="window_seconds"):
        segment_file(clips.h264(folder), {"strategy": "uniform", "uniform_config": {"window_seconds": 0.1}})


def test_processes_of_this_machine_segment_a_library(folder):
    films = library(folder, 4)

    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        found = list(executor.map(segment_file, films, [CONTENT] * len(films)))

    assert found == [segment_file(films[0], CONTENT)] * len(films)


def test_what_was_found_here_becomes_a_config_for_the_service(folder):
    found = segment_file(clips.h264(folder), CONTENT)

    config = strategies.manual(found)

    assert strategies.preview(config, 5.6) == found


# Dask's own: a killed worker's sockets and event loop end untidily.
@pytest.mark.filterwarnings("ignore")
def test_a_dask_cluster_that_loses_a_worker_half_way_gives_every_result_once(folder, tmp_path):
    films = library(folder, 8)
    trace, gate = tmp_path / "trace", tmp_path / "gate"
    trace.mkdir()
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}

    with LocalCluster(**options) as cluster, Client(cluster) as client:
        executor = client.get_executor()
        futures = [executor.submit(segment_slowly, film, CONTENT, trace, gate) for film in films]
        # Half-way: some are done, and the last one cannot end.
        done = [future.result(timeout=300) for future in futures[:4]]
        kill_a_worker(client)
        gate.touch()
        done += [future.result(timeout=300) for future in futures[4:]]

    assert [name for name, _ in done] == [film.name for film in films]
    assert {tuple(found) for _, found in done} == {tuple(segment_file(films[0], CONTENT))}
    assert len({path.suffix for path in trace.iterdir()}) >= 2, "the work was never divided"


def kill_a_worker(client: Client) -> None:
    """End one of the two as the system does when memory runs out."""
    pids = client.run(os.getpid)
    os.kill(next(iter(pids.values())), getattr(signal, "SIGKILL", signal.SIGTERM))
