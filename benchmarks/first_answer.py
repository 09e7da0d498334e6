"""From nothing to the first decoded segment, with no import but the contender's own: the process is measured from outside.

build/bench/vendor/bin/python benchmarks/first_answer.py vendor http://127.0.0.1:8123/v1 SEGMENTATION
"""

import sys

IS_COROUTINE = 0x80  # inspect.CO_COROUTINE, without the time that inspect takes to import

if __name__ == "__main__":
    name, url, segmentation = sys.argv[1:]
    sys.path.insert(0, f"{sys.path[0]}/contenders")
    contender = __import__(name)
    if contender.get.__code__.co_flags & IS_COROUTINE:
        import asyncio

        async def first() -> None:
            await contender.get(contender.connect(url), segmentation)

        asyncio.run(first())
    else:
        contender.get(contender.connect(url), segmentation)
