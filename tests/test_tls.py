"""Calls over TLS, as all real ones are: the certificate is looked at, proxies tunnel, connections are used again."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tls_server import Proxy, TLSServer

from cloudglue import APIConnectionError

KEY = "cg-secret-key"
# A transport that a user hands in has certificates and proxies of its own.
pytestmark = pytest.mark.parametrize("connect", ["sync", "async"], indirect=True)
UNSET = [f"{name}_proxy" for name in ("http", "https", "all", "no")]


@pytest.fixture
def secure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TLSServer]:
    """A server whose authority is trusted in this environment, which names no proxy."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with TLSServer(tmp_path) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
        yield server


@pytest.fixture
def proxy(secure: TLSServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    with Proxy() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://someone:password@127.0.0.1:{proxy.port}")
        yield proxy


def test_calls_over_tls_go_over_one_connection(connect: Any, secure: TLSServer) -> None:
    client = connect(KEY, base_url=secure.url)

    lists = [client.tags.list() for _ in range(5)]

    assert [found.total for found in lists] == [0] * 5
    assert len(secure.accepted) == 1


def test_a_certificate_that_nobody_vouches_for_is_refused_before_the_key_is_sent(
    connect: Any, secure: TLSServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    client = connect(KEY, base_url=secure.url, max_retries=0)

    with pytest.raises(APIConnectionError, match=r"cannot connect.*[Cc]ertificate") as caught:
        client.tags.list()

    assert KEY not in str(caught.value)


def test_a_certificate_of_another_host_is_refused(connect: Any, secure: TLSServer) -> None:
    client = connect(KEY, base_url=secure.url.replace("localhost", "127.0.0.1"), max_retries=0)

    with pytest.raises(APIConnectionError, match=r"cannot connect.*[Cc]ertificate"):
        client.tags.list()


def test_a_connection_that_the_server_has_closed_is_not_used_again(connect: Any, secure: TLSServer) -> None:
    secure.answers = 1
    client = connect(KEY, base_url=secure.url, max_retries=0)
    client.tags.list()
    assert secure.is_done_within(5)

    secure.answers = 1
    found = client.tags.list()

    assert found.total == 0
    assert len(secure.accepted) == 2


def test_calls_go_through_the_tunnel_of_a_proxy_over_one_connection(
    connect: Any, secure: TLSServer, proxy: Proxy
) -> None:
    client = connect(KEY, base_url=secure.url)

    lists = [client.tags.list() for _ in range(3)]

    (head,) = proxy.heads
    assert [found.total for found in lists] == [0] * 3
    assert head.startswith(f"CONNECT localhost:{secure.port} ".encode())
    assert base64.b64encode(b"someone:password") in head
    assert KEY.encode() not in head
    assert len(secure.accepted) == 1


def test_a_host_that_needs_no_proxy_is_asked_without_one(
    connect: Any, secure: TLSServer, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "localhost")
    client = connect(KEY, base_url=secure.url)

    client.tags.list()

    assert proxy.heads == []


def test_a_proxy_that_refuses_is_an_error_that_says_so(
    connect: Any, secure: TLSServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Proxy(refuses=True) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        client = connect(KEY, base_url=secure.url, max_retries=0)

        with pytest.raises(APIConnectionError, match="407"):
            client.tags.list()

    assert secure.accepted == []


def test_a_client_that_is_closed_closes_the_tunnel(connect: Any, secure: TLSServer, proxy: Proxy) -> None:
    client = connect(KEY, base_url=secure.url)
    client.tags.list()

    client.close()

    assert proxy.is_done_within(5)
