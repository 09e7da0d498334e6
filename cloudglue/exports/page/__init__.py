"""Segments as a page to look at and to mend: one HTML file, put together from the files beside this module.

`index.html`, `style.css` and the modules of JavaScript, of which `main.js` begins. They import each other as modules do; in a file of its own
none can be fetched, so that they stand in one script there, and no two may have a name in common.
"""

from __future__ import annotations

from .document import as_html

__all__ = ["as_html"]
