from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="add_video",
    method="POST",
    path="/collections/{collection_id}/videos",
    content_type="application/json",
)


def collections_add_video(
    collection_id: str,
    *,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    file_id: str | None = None,
    url: str | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.CollectionFile]:
    """Add a video to a collection.

    Starts the work that the collection's type asks for. The video is a file that is there already, or an address.
    This is the older form of adding a file of any medium.

    Args:
        collection_id: The collection's id.
        segmentation_id: A segmentation of the file to use.
        segmentation_config: How to cut the file.
        file_id: The id of a file that is there.
        url: Where the file is: its uri, or an address that files can be fetched from.
        thumbnails_config: Which pictures to make; as the collection says when absent.
        metadata: Your own keys and values, to be kept with the file.
    """
    return Operation(
        ENDPOINT,
        models.CollectionFile,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "file_id": file_id,
                "url": url,
                "thumbnails_config": thumbnails_config,
                "metadata": metadata,
            }
        ),
        body_model=models.NewCollectionFile,
    )
