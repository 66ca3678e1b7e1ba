"""Small results, built by hand: a text in which some calls are replaced."""

from dataclasses import dataclass

from migrate_logs.model import EventName, FileResult, Library, LogCall, Place, Refusal, Rewrite, Span

NOWHERE = Span(0, 0)


DONE = EventName("thing.done", 0.9, ("past tense",))


@dataclass(frozen=True)
class Swap:
    """An old call, the new one, and the event's name and confidence."""

    before: str
    after: str
    event: EventName = DONE


def place_of(text: str, part: str, path: str) -> Place:
    at = text.index(part)
    return Place(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def file_result(
    text: str,
    *swaps: Swap,
    path: str = "a.py",
    also: tuple[tuple[str, str], ...] = (),
    refusals: tuple[Refusal, ...] = (),
) -> FileResult:
    """A file whose calls are swapped, and in which other texts (`also`) are replaced."""
    rewrites = []
    after = text
    for swap in swaps:
        place = place_of(text, swap.before, path)
        call = LogCall(Library.LOGURU, place, NOWHERE, NOWHERE, NOWHERE, "info", "", ())
        rewrites.append(Rewrite(call, swap.event, swap.before, swap.after))
        after = after.replace(swap.before, swap.after, 1)
    for old, new in also:
        after = after.replace(old, new, 1)
    return FileResult(path, text.encode(), after.encode(), tuple(rewrites), refusals)
