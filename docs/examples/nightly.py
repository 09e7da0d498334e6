"""Index a folder of films every night: segments, descriptions, a collection to search and ask, and a report as JSON.

nightly.py FOLDER [--keep]    the key in CLOUDGLUE_API_KEY, another address in CLOUDGLUE_BASE_URL

It was 229 lines with the vendor's client, 156 after the move, without the loops that tried again, paged and waited; then it was tidied up.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from pathlib import Path
from typing import Any

from cloudglue import Cloudglue, CloudglueError, ConflictError, JobFailedError, filters, models, strategies

log = logging.getLogger("nightly")

MODEL = "nimbus-001"
SCHEMA = {"type": "object", "properties": {"products": {"type": "array", "items": {"type": "string"}}}}


def uploaded(client: Cloudglue, film: Path) -> models.File:
    """The film in the account, uploaded where it is not there."""
    for file in client.files.iter(status="completed"):
        if file.filename == film.name:
            log.info("%s is there already", film.name)
            return file
    return client.files.upload_and_wait(film, metadata={"source": "nightly"}, timeout=900)


def indexed(client: Cloudglue, file: models.File) -> dict[str, Any]:
    """What the report says of one film; a job that failed is an error of the film."""
    windows = client.segmentations.create_and_wait(file.id, strategies.uniform(4))
    shots = client.segmentations.create_and_wait(file.id, strategies.shot_detector(detector="content"))
    described = client.describe.create_and_wait(
        url=file.uri, enable_summary=True, enable_speech=True, enable_scene_text=True, timeout=900
    )
    found = client.extract.create_and_wait(url=file.uri, prompt="Which products are shown?", schema=SCHEMA)
    faces = client.face_detection.create_and_wait(url=file.uri)
    client.tags.create(label="status", value="indexed", file_id=file.id)
    return {
        "windows": windows.total_segments or 0,
        "shots": [(shot.start_time, shot.end_time) for shot in client.segmentations.segments(shots.segmentation_id)],
        "summary": (described.data and described.data.summary) or None,
        "speech": [line.to_dict() for line in (described.data and described.data.speech) or []],
        "products": (found.data and found.data.entities) or None,
        "faces": len((faces.data and faces.data.faces) or []),
        "link": shared(client, file).share_url or None,
    }


def shared(client: Cloudglue, file: models.File) -> models.Share:
    """A link to the film; the one that there is, if there is one."""
    try:
        return client.share.create_and_wait(file_id=file.id, title=file.filename or "A film")
    except ConflictError:
        return client.share.wait(client.share.iter(file_id=file.id)[0].id)


def collected(client: Cloudglue, name: str, files: list[models.File]) -> models.Collection:
    """The collection of this name, with the films in it."""
    there = (one for one in client.collections.iter() if one.name == name)
    collection = next(there, None) or client.collections.create(collection_type="media-descriptions", name=name)
    for file in files:
        client.collections.add_media_and_wait(collection.id, file_id=file.id)
    return collection


def ask(client: Cloudglue, collection: str) -> None:
    """Print what can be found in all of them."""
    films = filters.where(filters.filename.like("%.mp4"))
    found = client.search.run(scope="segment", collections=[collection], query="a bicycle", limit=5, filter=films)
    for hit in found.results or []:
        if isinstance(hit, models.SegmentSearchResult):
            print(f"{hit.filename}: {hit.start_time} to {hit.end_time} s")
    knowledge = {"source": "collections", "collections": [collection]}
    deep = client.deep_search.create(query="the best jump", knowledge_base=knowledge)
    print(len(deep.results or []), "places by deep search")
    with client.responses.stream(model=MODEL, input="What happens in these films?", knowledge_base=knowledge) as answer:
        for event in answer:
            if isinstance(event, models.ResponseTextDeltaEvent):
                print(event.delta, end="", flush=True)
    print()


def main() -> None:
    """What the module says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", action="store_true", help="delete nothing at the end")
    options = parser.parse_args()
    logging.basicConfig(format="%(levelname)s %(message)s")
    report: dict[str, Any] = {}
    files: list[models.File] = []
    with Cloudglue() as client:
        for film in sorted(options.folder.glob("*.mp4")):
            try:
                file = uploaded(client, film)
                files.append(file)
                report[film.name] = indexed(client, file)
            except JobFailedError as error:
                report[film.name] = {"failed": str(error)}
            except CloudglueError as error:
                log.error("%s: %s", film.name, error)  # the next one may go
        collection = collected(client, "nightly", files)
        ask(client, collection.id)
        json.dump(report, sys.stdout, indent=1)
        if not options.keep:
            client.collections.delete(collection.id)
            for file in files:
                client.files.delete(file.id)


if __name__ == "__main__":
    main()
