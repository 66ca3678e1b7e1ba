"""Owns which answers are kept, and for whom: what is found must not hang on who asked first.

An expression may lead back to itself, and other ways are followed only so far. An answer that was found where neither happened
is kept for everybody. One that needed some of the steps that a way may take is kept for those who have as many left, and one
that had to do without some for those who have come as far. Answers that hang on each other are asked for again until they agree
where only what may be an object is wanted (Le Charlier and Van Hentenryck, 1992); elsewhere they go with the question that they
hang on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from migrate_logs.bindings.merging import tells

T = TypeVar("T")
Key = tuple[object, ...]
Place = tuple[Key, int]  # a question, and the steps that the way to it has taken

_STEPS = 2, 4  # of a way; of one that is careful
_ANY = 99  # more than there are
_DEEPEST = 120  # open questions; those of real code stay below 100
_OPEN = 10**9  # no question that is being asked
_ROUNDS = 4  # in which answers that hang on each other are asked for; most agree after one or two


@dataclass(slots=True)
class _Course:
    """What an answer hangs on: how many more steps the way could have taken, the outermost question that it met, an end."""

    left: int = _ANY
    outermost: int = _OPEN
    is_cut: bool = False

    def leave(self, left: int) -> None:
        self.left = min(self.left, left)

    def take(self, other: _Course) -> None:
        """The answer hangs on another one."""
        self.leave(other.left)
        self.outermost = min(self.outermost, other.outermost)
        self.is_cut |= other.is_cut


@dataclass(eq=False, slots=True)
class Answers(Generic[T]):
    """What was found at one place, by question; `path` is the file of it.

    `sure` is for everybody, `near` for who has taken no more steps than are told beside the answer, `cut` for who has taken just
    those; `loose` hangs on open questions. `asked` are those that are open here, by rank, and `assumed` is what they are taken to be.
    """

    path: str = ""
    sure: dict[Key, T] = field(default_factory=dict)
    near: dict[Key, tuple[T, int]] = field(default_factory=dict)
    cut: dict[Place, T] = field(default_factory=dict)
    loose: dict[Place, tuple[T, _Course]] = field(default_factory=dict)
    asked: dict[Place, int] = field(default_factory=dict)
    assumed: dict[Place, T] = field(default_factory=dict)

    def keep(self, here: Place, value: T, course: _Course) -> None:
        """Keep an answer that hangs on no open question, unless too many were open for it."""
        key, gone = here
        if not course.outermost:
            return
        if course.is_cut:
            self.cut[here] = value
        elif course.left == _ANY:
            self.sure[key] = value
        else:
            self.near[key] = value, gone + course.left


_Told = tuple[Answers[Any], Place, Any]  # what is told of a question, with where it is asked


class Asker:
    """Asks questions that lead to others, and keeps the answers."""

    def __init__(self) -> None:
        self.careful = False  # whether other files are asked for what they put into the names of a file
        self.gone = 0  # the steps that the way has taken to what is being asked
        self._course = _Course()
        self._rank = 0  # how many questions are open
        self._loose: list[tuple[Answers[Any], Place]] = []
        self._met: list[_Told] = []  # open questions that a way led back to

    @contextmanager
    def step(self) -> Iterator[bool]:
        """Take a step of a way, which may take so many; False where it has taken them already."""
        left = _STEPS[self.careful] - 1 - self.gone
        if left < 0:
            self._course.is_cut = True
            yield False
            return
        self._course.leave(left)
        self.gone += 1
        try:
            yield True
        finally:
            self.gone -= 1

    def may(self) -> bool:
        """True where the way may take one more step; the same as to take it."""
        with self.step() as taken:
            return taken

    def is_far(self) -> bool:
        """True where too many questions are open for one more; nobody else may have what is answered then."""
        if self._rank > _DEEPEST:
            self._course.outermost = 0
        return self._rank > _DEEPEST

    def answer(self, known: Answers[T], key: Key, again: T, find: Callable[[], T]) -> T:
        """The answer to a question, found if it is not known; `again` where it leads back to itself."""
        if key in known.sure:
            return known.sure[key]
        if key in known.near:
            value, most = known.near[key]
            if self.gone <= most:
                self._course.leave(most - self.gone)
                return value
        here = (key, self.gone)
        if here in known.cut:
            self._course.is_cut = True
            return known.cut[here]
        if here in known.loose:
            value, course = known.loose[here]
            self._course.take(course)
            return value
        if self._as_open(here) in known.asked:
            told = known.assumed.get(here, again)
            self._course.outermost = min(self._course.outermost, known.asked[self._as_open(here)])
            self._met.append((known, here, told))
            return told
        return self._found(known, here, find)

    def _as_open(self, here: Place) -> Place:
        """What tells that a way leads back; without care that is so wherever it comes from: `run(log)` within `run`."""
        return here if self.careful else (here[0], 0)

    def _found(self, known: Answers[T], here: Place, find: Callable[[], T]) -> T:
        around, begun = self._course, (len(self._loose), len(self._met))
        self._rank += 1
        known.asked[self._as_open(here)] = self._rank
        try:
            value = self._solved(known, here, find, *begun)
        except BaseException:
            self._close(*begun)
            raise
        finally:
            del known.asked[self._as_open(here)]
            self._rank -= 1
            course, self._course = self._course, around
        if 0 < self._rank >= course.outermost:
            known.loose[here] = value, course
            self._loose.append((known, here))
        else:
            known.keep(here, value, course)
            course.outermost = _OPEN
        around.take(course)
        return value

    def _solved(self, known: Answers[T], here: Place, find: Callable[[], T], loose: int, met: int) -> T:
        """An answer; where ways lead back to the question, it is asked anew until all answers agree.

        `loose` and `met` say how much of what was noted belongs to questions that were open before.
        """
        assumed: list[_Told] = []
        try:
            for rounds in range(_ROUNDS):
                self._course = _Course()
                value = find()
                is_alone = len(self._loose) == loose and len(self._met) == met
                if is_alone or 1 < self._rank > self._course.outermost:
                    break
                changed = list(self._changed(known, here, value, met, rounds == _ROUNDS - 1)) if self.careful else []
                self._close(loose, met, self._course if self.careful and not changed else None)
                if not changed:
                    break
                for other, place, found in changed:
                    other.assumed[place] = found
                assumed += changed
            return value
        finally:
            for other, place, _ in assumed:
                other.assumed.pop(place, None)

    def _changed(self, known: Answers[T], here: Place, value: T, met: int, is_last: bool) -> Iterator[_Told]:
        """The questions that ways led back to which tell more than was told there; in the end, those that tell more than nothing."""
        for other, place, told in self._met[met:]:
            is_own = other is known and place == here
            found = value if is_own else other.loose[place][0] if place in other.loose else told
            if found != told and tells(found) and not (is_last and tells(told)):
                yield other, place, found

    def _close(self, loose: int, met: int, course: _Course | None = None) -> None:
        """Let go what hung on a question, or keep it where the answers agree: for all, if nothing cut these short."""
        for known, here in self._loose[loose:]:
            value, own = known.loose.pop(here, (None, _Course()))
            if course is not None:
                is_whole = course.left == _ANY and not course.is_cut
                known.keep(here, value, own if is_whole else replace(own, is_cut=True))
        del self._loose[loose:], self._met[met:]
