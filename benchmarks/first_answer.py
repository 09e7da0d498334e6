"""From nothing to the first decoded segment, with no import but the contender's own: the process is measured from outside.

build/bench/vendor/bin/python benchmarks/first_answer.py vendor http://127.0.0.1:8123/v1 SEGMENTATION
"""

import sys

if __name__ == "__main__":
    name, url, segmentation = sys.argv[1:]
    sys.path.insert(0, f"{sys.path[0]}/contenders")
    contender = __import__(name)
    outcome = contender.get(contender.connect(url), segmentation)
    if hasattr(outcome, "__await__"):
        import asyncio

        asyncio.run(outcome)
