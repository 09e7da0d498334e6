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
    verb="add_youtube_video",
    method="POST",
    path="/collections/{collection_id}/youtube",
    content_type="application/json",
)


def collections_add_youtube_video(
    collection_id: str,
    *,
    url: str,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.CollectionFile]:
    """Add a YouTube video to a collection.

    By its address. Unlike other files it takes no thumbnails config, and only what is said in it is understood.

    Args:
        collection_id: The collection's id.
        url: The video's address on YouTube.
        segmentation_id: A segmentation of the video to use.
        segmentation_config: How to cut the video. The shot detector takes no YouTube.
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
                "url": url,
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "metadata": metadata,
            }
        ),
        body_model=models.NewCollectionYouTubeVideo,
    )
