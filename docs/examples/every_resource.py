"""A typed example for each resource: what mypy and pyright see is what a program gets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cloudglue import Cloudglue, JobTimeoutError, dates, filters, models, strategies, uris
from cloudglue_api.types import UNSET


def files(client: Cloudglue, video: Path) -> str:
    """Upload a video, and find those of this year."""
    file = client.files.upload_and_wait(video, metadata={"camera": "left"}, on_progress=lambda sent, size: None)
    for found in client.files.iter(created_after=date(2026, 1, 1)):
        print(found.filename, found.status, dates.when(found.created_at))
    return file.id


def segmentations(client: Cloudglue, file_id: str) -> list[float]:
    """Cut a file into shots."""
    job = client.segmentations.create(file_id, strategies.shot_detector("content"), thumbnails=True)
    job = client.segmentations.wait(job.segmentation_id)
    return [segment.end_time for segment in client.segmentations.segments(job.segmentation_id)]


def thumbnails(client: Cloudglue, file_id: str) -> list[str]:
    """The pictures of a file."""
    return [picture.url for picture in client.thumbnails.iter(file_id)]


def frames(client: Cloudglue, file_id: str) -> list[float]:
    """Take a frame every two seconds."""
    config = {"frames_per_second": 0.5}
    job = client.frames.create_and_wait(file_id, strategy="uniform", uniform_config=config)
    return [frame.timestamp for frame in client.frames.frames(job.frame_extraction_id)]


def collections(client: Cloudglue, file_id: str) -> None:
    """Collect files that are treated alike."""
    collection = client.collections.create(name="talks", collection_type="media-descriptions")
    client.collections.add_media_and_wait(collection.id, file_id=file_id)
    for member in client.collections.iter_videos(collection.id, status=models.JobStatus.COMPLETED):
        print(member.file_id, member.status)
    for moment in client.collections.iter_moments(collection.id, min_score=0.5):
        print(moment.title, moment.start_time)


def describe(client: Cloudglue, file_id: str) -> list[str]:
    """Write down what is said, and go on waiting if it takes long."""
    try:
        job = client.describe.create_and_wait(url=str(uris.file(file_id)), enable_speech=True, timeout=600)
    except JobTimeoutError as error:
        job = client.describe.wait(error.job_id or "")
    if job.duration_seconds is not UNSET:  # what may be absent is UNSET then, which is also false
        print(job.duration_seconds / 60, "minutes")
    parts = job.data.speech if job.data and job.data.speech else []
    return [part.text or "" for part in parts]


def extract(client: Cloudglue, file_id: str) -> None:
    """Take data in a form of your own out of a video."""
    job = client.extract.create_and_wait(
        url=str(uris.file(file_id)), prompt="Who speaks?", schema={"speaker": "string"}
    )
    for segment in client.extract.segment_entities(job.job_id):
        print(segment.start_time, segment.entities)


def transcribe(client: Cloudglue, file_id: str) -> models.Transcribe:
    """Write down what is said, in the older form."""
    return client.transcribe.create_and_wait(url=str(uris.file(file_id)))


def segments(client: Cloudglue) -> models.SegmentsJob:
    """Find the shots of a video at an address."""
    return client.segments.create_and_wait(url="https://example.com/video.mp4", criteria="shot")


def file_segments(client: Cloudglue, file_id: str) -> None:
    """The segments of a file, each with metadata of its own."""
    for segment in client.file_segments.iter(file_id):
        client.file_segments.update(file_id, segment.id, metadata={"reviewed": True})


def chat(client: Cloudglue, collection_id: str) -> models.ChatCompletion:
    """Ask a collection."""
    messages = [{"role": "user", "content": "Who wins?"}]
    return client.chat.create(model="nimbus-001", messages=messages, collections=[collection_id])


def responses(client: Cloudglue) -> str:
    """Show an answer while it is written."""
    with client.responses.stream(model="nimbus-001", input="Who wins?", knowledge_base={"source": "default"}) as stream:
        for event in stream:
            if isinstance(event, models.ResponseTextDeltaEvent):
                print(event.delta, end="")
    return stream.text


def search(client: Cloudglue, collection_id: str) -> models.Search:
    """Search for segments that meet conditions."""
    condition = filters.where(filters.duration_seconds > 60, filters.filename.like("%.mp4"))
    return client.search.run(scope="segment", collections=[collection_id], query="goal", filter=condition)


def deep_search(client: Cloudglue) -> models.DeepSearch:
    """Let a model search in several steps."""
    return client.deep_search.create_and_wait(query="goals", knowledge_base={"source": "default"}, background=True)


def query(client: Cloudglue, collection_id: str) -> models.QueryResult:
    """Ask the entities of a collection in SQL."""
    return client.query.run_and_wait(collections=[collection_id], sql="select 1", background=True)


def bulk_imports(client: Cloudglue, collection_id: str, connector_id: str) -> None:
    """Import what a connector can reach."""
    new = client.bulk_imports.create(collection_id, name="all", connector_id=connector_id)
    for run in client.bulk_imports.runs(collection_id, new.id or ""):
        print(run.status)


def data_connectors(client: Cloudglue) -> None:
    """List what the connectors can reach, and fetch the first file."""
    for connector in client.data_connectors.list().data:
        for found in client.data_connectors.iter_files(connector.id, from_="2026-01"):
            if found.uri is not None:
                client.data_connectors.sync_file(connector.id, url=found.uri)
                return


def face_detection(client: Cloudglue, file_id: str) -> int:
    """Find faces."""
    job = client.face_detection.create_and_wait(url=str(uris.file(file_id)))
    return sum(1 for _ in client.face_detection.faces(job.face_detection_id))


def face_match(client: Cloudglue, file_id: str) -> models.FaceMatch:
    """Look for a face."""
    return client.face_match.create_and_wait(
        source_image={"url": "https://example.com/face.png"}, target_video_url=str(uris.file(file_id))
    )


def find_moments(client: Cloudglue, file_id: str) -> models.FindMoments:
    """Look for moments that meet a criterion."""
    criterion = {"name": "goal", "instructions": "The ball goes in."}
    return client.find_moments.create_and_wait(url=str(uris.file(file_id)), criterion=criterion)


def share(client: Cloudglue, file_id: str) -> models.Share:
    """Share a file by a link."""
    return client.share.create(file_id=file_id, visibility="public")


def sites(client: Cloudglue, site_id: str) -> models.SiteRoutePreviewList:
    """What links to a site show."""
    return client.sites.list_route_previews(site_id)


def tags(client: Cloudglue, file_id: str) -> list[str]:
    """Label a file."""
    client.tags.create(label="take", value="7", file_id=file_id)
    return [tag.value for tag in client.tags.iter(type=models.TagType.FILE)]


def webhooks(client: Cloudglue) -> str:
    """Be called when a description is done."""
    new = client.webhooks.create(endpoint="https://example.com/hook", subscribed_events=["describe.job.completed"])
    return new.webhook_secret
