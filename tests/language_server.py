"""pyright's language server, asked what an editor asks it: what completes here, and what is shown of a name."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SERVER = Path(sys.executable).with_name("pyright-langserver")


class LanguageServer:
    """A language server with one file of a folder open, in which `|` is the cursor."""

    def __init__(self, folder: Path) -> None:
        self._place = folder
        self._file = (folder / "program.py").as_uri()
        self._folder = folder.as_uri()
        self._count = 0
        self._version = 0

    def __enter__(self) -> Self:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            [SERVER, "--stdio"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd=self._place
        )
        folders = [{"uri": self._folder, "name": "program"}]
        can = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        self._ask(
            "initialize", {"processId": None, "rootUri": self._folder, "workspaceFolders": folders, "capabilities": can}
        )
        self._send({"method": "initialized", "params": {}})
        document = {"uri": self._file, "languageId": "python", "version": 0, "text": ""}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def completions(self, program: str) -> list[str]:
        """The names offered at the cursor."""
        found = self._at_cursor("textDocument/completion", program)
        return [one["label"] for one in found["items"]]

    def hover(self, program: str) -> str:
        """What is shown of the name at the cursor."""
        found = self._at_cursor("textDocument/hover", program)
        return str(found["contents"]["value"])

    def _at_cursor(self, method: str, program: str) -> Any:
        before, _, after = program.rpartition("|")
        self._version += 1
        document = {"uri": self._file, "version": self._version}
        changes = [{"text": before + after}]
        self._send(
            {"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": changes}}
        )
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        position = {"line": line, "character": column}
        return self._ask(method, {"textDocument": {"uri": self._file}, "position": position})

    def _ask(self, method: str, params: Any) -> Any:
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        while True:
            message = self._received()
            if message.get("id") == self._count and "method" not in message:
                return message["result"]
            if "id" in message:  # it asks for settings, and waits for an answer
                items = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
                self._send({"id": message["id"], "result": None if items is None else [{} for _ in items]})

    def _send(self, message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _received(self) -> Any:
        assert self._process.stdout
        size = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        return json.loads(self._process.stdout.read(size))
