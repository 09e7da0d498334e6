"""Thousands of videos through the service: so many at once, a journal on disk, and a result or an error for each.

    python docs/examples/many_videos.py FOLDER JOURNAL [--async]

It can be stopped at any time, even killed, and goes on where it was: nothing is created twice.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cloudglue import AsyncCloudglue, Cloudglue, CloudglueError, strategies
from cloudglue_api.types import UNSET

AT_ONCE = 16
CONFIG = strategies.shot_detector("content")
TABLE = "CREATE TABLE IF NOT EXISTS videos (path TEXT PRIMARY KEY, begun INT, file TEXT, job TEXT, segments INT, error TEXT)"


class Video(NamedTuple):
    """What the journal knows of a video: how far it has come."""

    path: str
    begun: bool
    file: str | None
    job: str | None


class Journal:
    """How far each video has come, in a SQLite file. What is about to be created is noted before, and its id after."""

    def __init__(self, file: Path) -> None:
        self._lock = threading.Lock()
        self._database = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute(TABLE)

    def add(self, videos: Iterable[Path]) -> None:
        """Put videos in that are not there yet."""
        self._database.executemany("INSERT OR IGNORE INTO videos (path) VALUES (?)", [(str(v),) for v in videos])

    def left(self) -> list[Video]:
        """Those without a result; those that failed too, for another try from where they failed."""
        rows = self._database.execute("SELECT path, begun, file, job FROM videos WHERE segments IS NULL")
        return [Video(path, bool(begun), file, job) for path, begun, file, job in rows]

    def note(self, video: Video, column: str, value: object) -> None:
        """Write down what became of a video."""
        with self._lock:
            self._database.execute(f"UPDATE videos SET error = NULL, {column} = ? WHERE path = ?", (value, video.path))

    def results(self) -> list[tuple[str, int | None, str | None]]:
        """Path, number of segments and error of each."""
        return self._database.execute("SELECT path, segments, error FROM videos ORDER BY path").fetchall()


def find_lost(client: Cloudglue, journal: Journal) -> None:
    """Look for uploads that were begun and whose id never came: the answer was on its way when the program was stopped."""
    lost = {video.path: video for video in journal.left() if video.begun and not video.file}
    for file in client.files.iter() if lost else []:
        metadata = {} if file.metadata is UNSET or file.metadata is None else file.metadata
        if video := lost.get(str(metadata.get("path"))):
            journal.note(video, "file", file.id)


def segment(client: Cloudglue, journal: Journal, video: Video) -> None:
    """Take one video to its end, and write down each step."""
    try:
        file_id, job_id = video.file, video.job
        if not file_id:
            journal.note(video, "begun", True)
            file_id = client.files.upload(video.path, metadata={"path": video.path}).id
            journal.note(video, "file", file_id)
        client.files.wait(file_id)
        if not job_id:
            job_ids = [str(job.segmentation_id) for job in client.segmentations.iter(file_id)]
            job_id = job_ids[0] if job_ids else str(client.segmentations.create(file_id, CONFIG).segmentation_id)
            journal.note(video, "job", job_id)
        client.segmentations.wait(job_id)
        journal.note(video, "segments", len(client.segmentations.segments(job_id)))
    except (CloudglueError, OSError) as error:
        journal.note(video, "error", str(error))


def run(client: Cloudglue, journal: Journal) -> None:
    """All that is left, so many at once."""
    find_lost(client, journal)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        list(threads.map(partial(segment, client, journal), journal.left()))


async def segment_async(client: AsyncCloudglue, journal: Journal, video: Video, turns: asyncio.Semaphore) -> None:
    """`segment`, on an event loop."""
    async with turns:
        try:
            file_id, job_id = video.file, video.job
            if not file_id:
                journal.note(video, "begun", True)
                file_id = (await client.files.upload(video.path, metadata={"path": video.path})).id
                journal.note(video, "file", file_id)
            await client.files.wait(file_id)
            if not job_id:
                job_ids = [str(job.segmentation_id) async for job in client.segmentations.iter(file_id)]
                job_id = (
                    job_ids[0] if job_ids else str((await client.segmentations.create(file_id, CONFIG)).segmentation_id)
                )
                journal.note(video, "job", job_id)
            await client.segmentations.wait(job_id)
            journal.note(video, "segments", await client.segmentations.segments(job_id).count())
        except (CloudglueError, OSError) as error:
            journal.note(video, "error", str(error))


async def run_async(journal: Journal) -> None:
    """`run`, on an event loop."""
    with Cloudglue() as client:
        find_lost(client, journal)
    async with AsyncCloudglue() as client:
        turns = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*(segment_async(client, journal, video, turns) for video in journal.left()))


def main(folder: str, journal_file: str, *options: str) -> None:
    """All videos of a folder."""
    journal = Journal(Path(journal_file))
    journal.add(sorted(Path(folder).glob("*.mp4")))
    if "--async" in options:
        asyncio.run(run_async(journal))
    else:
        with Cloudglue() as client:
            run(client, journal)
    for path, segments, error in journal.results():
        print(path, error or f"{segments} segments")


if __name__ == "__main__":
    main(*sys.argv[1:])
