from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Pages,
    Rule,
    date,
    datetime,
    given,
)

ENDPOINT = Endpoint(
    resource="data_connectors",
    verb="list_files",
    method="GET",
    path="/data-connectors/{connector_id}/files",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "page_token": Rule(str),
        "from": Rule(date),
        "to": Rule(date),
        "folder_id": Rule(str),
        "path": Rule(str),
        "recursive": Rule(str),
        "bucket": Rule(str),
        "prefix": Rule(str),
        "title_search": Rule(str),
        "team": Rule(str),
        "meeting_type": Rule(str),
    },
    pages=Pages("data", cursor="page_token", following="next_page_token"),
)


def data_connectors_list_files(
    connector_id: UUID | str,
    *,
    limit: int | None = None,
    page_token: str | None = None,
    from_: date | datetime | str | None = None,
    to: date | datetime | str | None = None,
    folder_id: str | None = None,
    path: str | None = None,
    recursive: str | None = None,
    bucket: str | None = None,
    prefix: str | None = None,
    title_search: str | None = None,
    team: str | None = None,
    meeting_type: str | None = None,
) -> Operation[models.DataConnectorFileList]:
    """List the files that a data connector can reach.

    All of them, or those that match every condition given. Most conditions have a meaning for some types of
    connector only; s3 and gcs need a bucket.

    Args:
        connector_id: The data connector's id.
        limit: Items on a page, 1 to 100. The service's default: 20.
        page_token: The next_page_token of the page before; the first page when absent.
        from_: Only files from this day on; for zoom and grain.
        to: Only files up to this day; for zoom and grain.
        folder_id: Only files in the folder with this id; for google-drive.
        path: Only files right in the folder with this path; for dropbox. The topmost when absent.
        recursive: With true, files in folders of the folder too; for dropbox. It is text.
        bucket: Only files in this bucket; for s3 and gcs.
        prefix: Only files whose key begins so; for s3 and gcs.
        title_search: Only recordings with these words in their title; for grain.
        team: Only recordings of this team; for grain.
        meeting_type: Only recordings of this type of meeting; for grain.
    """
    return Operation(
        ENDPOINT,
        models.DataConnectorFileList,
        path_values={
            "connector_id": connector_id,
        },
        query=given(
            {
                "limit": limit,
                "page_token": page_token,
                "from": from_,
                "to": to,
                "folder_id": folder_id,
                "path": path,
                "recursive": recursive,
                "bucket": bucket,
                "prefix": prefix,
                "title_search": title_search,
                "team": team,
                "meeting_type": meeting_type,
            }
        ),
    )
