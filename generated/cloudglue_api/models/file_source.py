from ..types import OpenEnum


class FileSource(OpenEnum):
    """How the file came to the service."""

    VIDEO = "video"
    YOUTUBE = "youtube"
    S3 = "s3"
    DROPBOX = "dropbox"
    HTTP = "http"
    UPLOAD = "upload"
    GOOGLE_DRIVE = "google-drive"
    ZOOM = "zoom"
    GONG = "gong"
    RECALL = "recall"
    GCS = "gcs"
    GRAIN = "grain"
    LOOM = "loom"
    ICONIK = "iconik"
