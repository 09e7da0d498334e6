"""What clients do otherwise than before because an `x-` key changed: how jobs end, where lists have their items, what is sent again.

A method or a property that such a key brings, or takes away, is a change of names: python_names.py finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tools.contract.foreign.paging import method
from tools.contract.structure import Document, Node, Operation


class Change(NamedTuple):
    """One thing that a method or a property does otherwise."""

    name: str
    text: str
    is_breaking: bool


def changes(here: Node, there: Node) -> Iterator[Change]:
    """What changed of operations and models that both versions have: here is the new one, there the old one."""
    new, old = (Document(document).operations() for document in (here, there))
    for key in [key for key in new if key in old]:
        yield from _jobs(new[key], old[key])
        yield from _pages(new[key], old[key])
        yield from _tries(new[key], old[key])
    ours, theirs = (document["components"].get("schemas", {}) for document in (here, there))
    for name in [name for name in ours if name in theirs]:
        texts, before = (schemas[name].get("x-text", {}) for schemas in (ours, theirs))
        for called in [called for called in texts if called in before and texts[called] != before[called]]:
            text = f"was the text at `{before[called]}`, is that at `{texts[called]}`"
            yield Change(f"models.{name}.{called}", text, is_breaking=True)


def _jobs(here: Operation, there: Operation) -> Iterator[Change]:
    new, old = here.raw.get("x-job"), there.raw.get("x-job")
    if not new or not old:
        return
    name = f"client.{here.tag}.wait"
    ours, theirs = ({state: how for how in ("succeeded", "failed") for state in job.get(how, ())} for job in (new, old))
    for state in [*ours, *(state for state in theirs if state not in ours)]:
        how, before = ours.get(state), theirs.get(state)
        if how is None:
            # A job that ends in it was waited for no longer; now it is, until the time-out.
            yield Change(name, f"end state `{state}` ({before}), gone", is_breaking=True)
        elif before is None:
            yield Change(name, f"end state `{state}` ({how}), new", is_breaking=False)
        elif how != before:
            yield Change(name, f"end state `{state}` was {before}, is {how}", is_breaking=True)
    if new.get("at") != old.get("at"):
        at, was = (f"`{job['at']}`" if "at" in job else "the answer itself" for job in (new, old))
        yield Change(name, f"the job was {was}, is {at}", is_breaking=True)
    if bool(new.get("optional")) != bool(old.get("optional")):
        says = "has ended" if new.get("optional") else "has not ended any more"
        yield Change(name, f"a job without a status {says}", is_breaking=not new.get("optional"))


def _pages(here: Operation, there: Operation) -> Iterator[Change]:
    new, old = here.raw.get("x-pages", {}), there.raw.get("x-pages", {})
    if new is False or old is False:
        return
    name = f"client.{here.tag}.{new.get('method', method(here.verb))}"
    items, before = (said.get("items", "data") for said in (new, old))
    if items != before:
        yield Change(name, f"the items were at `{before}`, are at `{items}`", is_breaking=True)
    if bool(new.get("stable")) != bool(old.get("stable")):
        says = "is complete and changes no more" if new.get("stable") else "may change while it is read"
        yield Change(name, f"the list {says}", is_breaking=False)


def _tries(here: Operation, there: Operation) -> Iterator[Change]:
    is_repeatable = bool(here.raw.get("x-repeatable"))
    if is_repeatable != bool(there.raw.get("x-repeatable")):
        says = "is tried again as a GET is" if is_repeatable else "is not tried again as a GET is any more"
        yield Change(f"client.{here.tag}.{here.verb}", says, is_breaking=False)
