"""The vendor's own client against an engine, in a Python that has only that client: `vendor_session.py FOLDER URL KEY VIDEO`.

Its package has our package's name, so that it cannot live in the tests' own process. Nothing of it is changed but the
base URL. What was seen is printed as one JSON object.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.request

sys.path.insert(0, sys.argv[1])

from cloudglue import Cloudglue
from cloudglue.client.resources.base import CloudglueError

_, _, url, key, video = sys.argv
client = Cloudglue(api_key=key, host=url)
seen: dict[str, object] = {}


def times(segmentation):
    return [[s.start_time, s.end_time] for s in segmentation.data.segments]


def picture(address):
    with urllib.request.urlopen(address) as answer:
        return [answer.headers["content-type"], answer.read(3).hex()]


def refused(call, *arguments, **options):
    try:
        call(*arguments, **options)
    except CloudglueError as error:
        return [error.status_code, str(error)]
    return None


file = client.files.upload(video, metadata={"speaker": "Ann"}, wait_until_finish=True, poll_interval=1)
seen["file"] = [file.status, file.filename, file.metadata, file.media_info.width, file.source]

# Each strategy
make = client.segmentations
configs = {
    "uniform": make.create_uniform_config(window_seconds=2, hop_seconds=2),
    "shot-detector": make.create_shot_detector_config(detector="content", keyframe_config={"frames_per_segment": 1}),
    "manual": make.create_manual_config([{"start_time": 1, "end_time": 2}, {"start_time": 0, "end_time": 5}]),
}
made = {
    name: client.files.create_segmentation(
        file.id, config, {"enable_segment_thumbnails": name != "uniform"}, wait_until_finish=True, poll_interval=1
    )
    for name, config in configs.items()
}
seen["segments"] = {name: [found.status, times(found)] for name, found in made.items()}
shots = made["shot-detector"]
seen["shots"] = [[shot.index, shot.start_time] for shot in shots.data.shots]
narrative = make.create_narrative_config(prompt="chapters")
seen["narrative"] = refused(client.files.create_segmentation, file.id, narrative)

# Pages
pages = [client.segmentations.get(shots.segmentation_id, limit=3, offset=offset) for offset in (0, 3)]
seen["pages"] = [[len(page.data.segments), page.data.total, page.data.offset] for page in pages]
seen["paged"] = [pair for page in pages for pair in times(page)]
seen["listed"] = [s.segmentation_id for s in client.files.list_segmentations(file.id, limit=2).data]
seen["made"] = [found.segmentation_id for found in made.values()]

# Pictures
thumbnails = client.segmentations.get_thumbnails(shots.segmentation_id, limit=100)
seen["thumbnails"] = sorted(thumbnail.type for thumbnail in thumbnails.data)
seen["thumbnail"] = picture(shots.data.segments[0].thumbnail_url)
of_file = client.thumbnails.get_thumbnails(file.id, type="segment", segmentation_id=shots.segmentation_id)
seen["of_file"] = [of_file.total, of_file.data[0].segment_id == shots.data.segments[0].id]
seen["default"] = client.thumbnails.get_thumbnails(file.id, is_default=True).total

# Frames
# (To wait for them itself, this client asks a second client of the service's own address for an id that is not there.)
extraction = client.files.create_frame_extraction(
    file.id,
    uniform_config=client.frames.create_uniform_config(frames_per_second=2.0, max_width=64),
    start_time_seconds=1.0,
    end_time_seconds=3.0,
)
while (page := client.frames.get(extraction.frame_extraction_id, limit=3, offset=1)).status not in (
    "completed",
    "failed",
):
    time.sleep(0.1)
seen["frames"] = [page.status, page.frame_count, [frame.timestamp for frame in page.data.frames]]
seen["frame"] = picture(page.data.frames[0].thumbnail_url)
seen["extractions"] = client.files.list_frame_extractions(file.id).total

# The file's segments, tags, segments jobs, lists
segments = client.file_segments.list(file.id, limit=100)
segment = segments.data[0]
seen["file_segments"] = [segments.total, sorted(bool(one.thumbnail_url) for one in segments.data)]
seen["segment"] = client.file_segments.update(file.id, segment.id, metadata={"take": 2}).metadata
tag = client.tags.create("topic", "bikes", file.id, segment_id=segment.id)
seen["tags"] = [
    [tag.type, tag.value],
    client.tags.update(tag.id, value="cars").value,
    [t.value for t in client.tags.list_file_segment_tags(file.id, segment.id).data],
    client.tags.list().total,
]
job = client.segments.run(file.uri, "shot", {"detector": "content"}, poll_interval=1)
seen["job"] = [job.status, job.total_shots, [[s.start_time, s.end_time, s.shot_index] for s in job.segments]]
seen["jobs"] = [client.segments.list(criteria="shot", url=file.uri).total, client.segments.list(status="failed").total]
criterion = {"path": "filename", "operator": "Like", "value_text": "H26%"}
passed = client.files.list(filter=client.files.create_filter(file_filters=[criterion]), order="filename", sort="asc")
seen["passed"] = [found.id == file.id for found in passed.data]

created = [file, shots, client.files.list().data[0], page, job, client.files.list_segmentations(file.id).data[0]]
seen["years"] = [time.gmtime(one.created_at / 1000).tm_year for one in created]

# The end
client.tags.delete(tag.id)
client.segments.delete(job.job_id)
client.frames.delete(extraction.frame_extraction_id)
client.segmentations.delete(made["uniform"].segmentation_id)
seen["deleted"] = [
    refused(client.frames.get, extraction.frame_extraction_id)[0],
    refused(client.segmentations.get, made["uniform"].segmentation_id)[0],
    client.files.delete(file.id).id == file.id,
    refused(client.files.get, file.id)[0],
    client.files.list().total,
]
seen["key"] = refused(Cloudglue(api_key="wrong", host=url).files.list)
print(json.dumps(seen))
