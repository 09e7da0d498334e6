from ..types import OpenEnum


class DataConnectorType(OpenEnum):
    """The service that a data connector leads to."""

    S3 = "s3"
    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google-drive"
    ZOOM = "zoom"
    GONG = "gong"
    RECALL = "recall"
    GCS = "gcs"
    GRAIN = "grain"
    ICONIK = "iconik"
