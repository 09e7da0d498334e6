"""`python -m cloudglue.cli` is the command too."""

from .main import main

main()
