"""The vendor's own client does a day of an application against a simulation: `vendor_day.py FOLDER URL KEY VIDEO HOOK`.

As in vendor_session.py, nothing of it is changed but the base URL, and what was seen is printed as one JSON object.
"""

from __future__ import annotations

import json
import sys

sys.path.insert(0, sys.argv[1])

from cloudglue import Cloudglue
from cloudglue.client.resources.base import CloudglueError
from cloudglue.sdk.api.webhooks_api import WebhooksApi
from cloudglue.sdk.models.webhook_create_request import WebhookCreateRequest

_, _, url, key, video, hook = sys.argv
client = Cloudglue(api_key=key, host=url)
seen: dict[str, object] = {}


def status(call, *arguments, **options):
    try:
        call(*arguments, **options)
    except CloudglueError as error:
        return error.status_code
    return 200


hooks = WebhooksApi(client.api_client)
made = hooks.create_webhook(
    WebhookCreateRequest(
        endpoint=hook, subscribed_events=["describe.job.completed", "collection.file.job.completed"], description="day"
    )
)
seen["webhook"] = [made.active, [str(e) for e in made.subscribed_events], hooks.list_webhooks().total]

file = client.files.upload(video, metadata={"speaker": "Ann"}, wait_until_finish=True, poll_interval=1)
shots = client.segmentations.create_shot_detector_config(detector="content")
client.files.create_segmentation(file.id, shots, wait_until_finish=True, poll_interval=1)
length = file.media_info.duration_seconds

described = client.describe.run(file.uri, poll_interval=1)
seen["describe"] = [described.status, described.data.title, described.duration_seconds == length]
seen["describe_times"] = [[p.start_time, p.end_time] for p in described.data.visual_scene_description]
seen["describes"] = client.describe.list(url=file.uri).total
seen["updated"] = client.describe.update(described.job_id, use_in_default_index=False).use_in_default_index
transcribed = client.transcribe.run(file.uri, poll_interval=1)
seen["transcribe"] = [transcribed.status, transcribed.data.speech[0].text]
extracted = client.extract.run(file.uri, prompt="riders", poll_interval=1)
seen["extract"] = [extracted.status, bool(extracted.data.entities)]

collection = client.collections.create("media-descriptions", "Races", description="Of 2026")
seen["collection"] = [collection.name, collection.description, client.collections.list().total]
added = client.collections.add_media(collection.id, file_id=file.id, wait_until_finish=True, poll_interval=1)
seen["added"] = [added.status, added.file_id == file.id, client.collections.get(collection.id).file_count]
seen["members"] = [v.file_id == file.id for v in client.collections.list_videos(collection.id).data]
seen["descriptions"] = [
    client.collections.get_media_descriptions(collection.id, file.id).title,
    client.collections.list_media_descriptions(collection.id).total,
]
seen["renamed"] = client.collections.update(collection.id, name="Tours").name
client.collections.create_moment_criterion(collection.id, {"name": "attacks", "instructions": "A rider leaves."})
moments = client.collections.list_moments(collection.id)
seen["moments"] = [m.file_id == file.id and m.end_time <= length for m in moments.moments]

found = client.search.search("segment", [collection.id], query="a climb", limit=2)
results = [r.actual_instance for r in found.results]
seen["search"] = [[r.file_id == file.id, 0 <= r.start_time < r.end_time <= length] for r in results]
seen["segments"] = sorted(str(r.segment_id) for r in results) == sorted(
    str(r.segment_id) for r in results if client.file_segments.get(file.id, str(r.segment_id))
)
seen["search_again"] = client.search.get(str(found.id)).total
chat = client.chat.completions.create([{"role": "user", "content": "Who wins?"}], collections=[collection.id])
seen["chat"] = [chat.choices[0].message.content, {c.file_id == file.id for c in chat.choices[0].citations} == {True}]

answer = client.responses.create("Who wins?", collections=[collection.id])
seen["response"] = [answer.status, answer.output[0].actual_instance.content[0].text]
events = list(client.responses.create("Who wins?", collections=[collection.id], stream=True))
seen["stream"] = [events[0]["event"] if "event" in events[0] else events[0]["type"], len(events)]
waiting = client.responses.create("Who wins?", collections=[collection.id], background=True)
seen["background"] = [waiting.status, client.responses.get(str(waiting.id)).status]
deep = client.deep_search.create("a climb", collections=[collection.id], limit=3)
seen["deep"] = [deep.status, [str(r.file_id) == file.id for r in deep.results]]
steps = list(client.deep_search.create("a climb", collections=[collection.id], stream=True))
seen["deep_stream"] = len(steps)

faces = client.face_detection.run(file.uri, poll_interval=1)
seen["faces"] = [faces.status, [0 <= f.timestamp <= length for f in faces.data.faces]]
criterion = {"name": "attacks", "instructions": "A rider leaves."}
job = client.find_moments.create(file.uri, criterion)
seen["find_moments"] = client.find_moments.wait_for_ready(job.job_id).status
share = client.share.create(file.id, title="The climb")
seen["share"] = [
    share.title,
    client.share.list(file_id=file.id).total,
    client.share.update(str(share.id), title="x").title,
]
rows = client.query.run([collection.id], sql="SELECT 1")
seen["query"] = [rows.status, rows.sql, len(rows.rows)]
connector = client.data_connectors.list().data[0].id
imported = client.bulk_imports.create(collection.id, "all", connector)
run = client.bulk_imports.run(collection.id, imported.id)
seen["import"] = [client.bulk_imports.get(collection.id, imported.id).total_runs, run.status]

client.share.delete(str(share.id))
client.files.delete(file.id)
seen["deleted"] = [
    status(client.files.get, file.id),
    status(client.collections.get_video, collection.id, file.id),
    client.collections.list_videos(collection.id).total,
    client.search.search("segment", [collection.id], query="a climb").total,
]
client.collections.delete(collection.id)
client.describe.delete(described.job_id)
client.responses.delete(str(answer.id))
seen["gone"] = [
    status(client.collections.get, collection.id),
    status(client.share.get, str(share.id)),
    status(client.describe.get, described.job_id),
    status(client.responses.get, str(answer.id)),
]
seen["wrong"] = [
    status(client.search.search, "segment", ["3c90c3cc-0d44-4b50-8888-8dd25736052a"], query="x"),
    status(Cloudglue(api_key="wrong", host=url).collections.list),
]
print(json.dumps(seen))
