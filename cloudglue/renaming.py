"""Files that take the place of others, also where another program looks at them for a moment."""

from __future__ import annotations

import os
import time
from pathlib import Path

_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5)


def replace(source: Path, target: Path) -> None:
    """Give a file the name of another, which is gone then.

    On Windows that is refused while any program has one of them open, and virus scanners and search indexers open each new file:
    it is tried again for a second there. A program that keeps the target open, such as a spreadsheet, is told by the last error.

    Raises:
        OSError: It cannot be done.
    """
    for pause in _PAUSES if os.name == "nt" else ():
        try:
            return os.replace(source, target)
        except PermissionError:
            time.sleep(pause)
    os.replace(source, target)
