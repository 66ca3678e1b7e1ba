"""Owns the comparison of a program's run before the migration with its run after it."""

from collections import Counter
from dataclasses import dataclass, field

from .matching import Shown, carries, leaves, same_json
from .records import Json, Kind, Record, Run, Value

LEVEL_NAMES = {1: "trace", 5: "debug", 9: "info", 10: "notice", 13: "warn", 17: "error", 21: "fatal"}
TEXTUAL = frozenset({Kind.TEXT, Kind.SCALAR, Kind.OBJECT})
BROKEN = frozenset(
    {
        *(
            "SyntaxError",
            "IndentationError",
            "TabError",
            "ImportError",
            "ModuleNotFoundError",
            "NameError",
            "UnboundLocalError",
        ),
        *("AttributeError", "TypeError", "Timeout", "Crash"),
    }
)


@dataclass(slots=True)
class Comparison:
    """What is wrong with the new run, what is merely worth knowing, and whether the program does not work any more."""

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    broken: bool = False


def compare_runs(before: Run, traced: Run, after: Run) -> Comparison:
    """`before` and `traced` are the old program (the latter knows the values of its texts), `after` is the new one."""
    result = Comparison()
    if after.final != before.final:
        where = after.traceback.strip().splitlines()[-3:]
        result.problems.append(
            f"final exception {before.final} -> {after.final} {' '.join(' '.join(where).split())[:200]}".rstrip()
        )
        result.broken = after.final is not None and after.final[0] in BROKEN
    if after.status != before.status:
        result.problems.append(f"exit status {before.status} -> {after.status}")
    if after.stdout != before.stdout:
        result.problems.append(_first_difference(before.stdout, after.stdout))
    result.problems += [
        f"Logfire complains: {text[:160]}" for text in after.complaints if text not in before.complaints
    ]
    if len(traced.records) != len(after.records):
        result.problems.append(_missing(traced.records, after.records))
        return result
    for old, new in zip(traced.records, after.records, strict=True):
        pair = compare_records(old, new)
        result.problems += [f"{new.place}: {text}" for text in pair.problems]
        result.notes += [f"{new.place}: {text}" for text in pair.notes]
    return result


def _first_difference(old: str, new: str) -> str:
    pairs = zip([*old.splitlines(), "<end>"], [*new.splitlines(), "<end>"], strict=False)
    was, now = next(((a, b) for a, b in pairs if a != b), ("", ""))
    return f"stdout {was[:100]!r} -> {now[:100]!r}"


def _missing(old: list[Record], new: list[Record]) -> str:
    def tally(records: list[Record]) -> Counter[str]:
        return Counter(f"{level_name(r.level)}{f' with {r.exception[0]}' if r.exception else ''}" for r in records)

    gone, extra = tally(old) - tally(new), tally(new) - tally(old)
    return f"{len(old)} records -> {len(new)}; missing {dict(gone)}, new {dict(extra)}"


def level_name(level: int) -> str:
    return LEVEL_NAMES.get(level, str(level))


def compare_records(old: Record, new: Record) -> Comparison:
    """One old record and the new one in its place."""
    result = Comparison()
    if new.level != old.level:
        result.problems.append(f"level {level_name(old.level)} -> {level_name(new.level)}")
    if new.exception != old.exception:
        result.problems.append(f"exception {old.exception} -> {new.exception}")
    if new.library == old.library:
        _compare_kept(old, new, result)
    elif new.library != "logfire":
        result.problems.append(f"{old.library} record became a {new.library} record")
    else:
        _compare_migrated(old, new, result)
    return result


def _compare_kept(old: Record, new: Record, result: Comparison) -> None:
    """A record that stayed on its library is the same in all respects."""
    if new.message != old.message:
        result.problems.append(f"message {old.message[:100]!r} -> {new.message[:100]!r}")
    was, now = ({**{key: value.json for key, value in r.fields.items()}, **r.attributes} for r in (old, new))
    if not same_json(was, now):
        result.problems.append(f"fields {str(was)[:120]} -> {str(now)[:120]}")


def _compare_migrated(old: Record, new: Record, result: Comparison) -> None:
    if new.message != new.name:
        result.problems.append(f"a message template was rendered: {new.message[:80]!r}")
    _check_values(old, Candidates.of(new), result)
    _check_fields(old, new, result)
    shown = Shown.by(old)
    for name, exported in [*new.attributes.items(), *(("tags", tag) for tag in new.tags)]:
        leaf = next((leaf for leaf in leaves(exported) if not shown.has(leaf)), None)
        if leaf is not None:
            result.problems.append(f"new value {name}={str(leaf)[:80]!r} was not in the old record")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where a value may have gone: the attributes, the tags, one level inside them, the attached exception."""

    direct: tuple[Json, ...]
    nested: tuple[Json, ...]
    exception: str | None

    @classmethod
    def of(cls, record: Record) -> "Candidates":
        direct = (*record.attributes.values(), *record.tags)
        nested = [
            item for c in direct if isinstance(c, dict | list) for item in (c.values() if isinstance(c, dict) else c)
        ]
        return cls(direct, tuple(nested), record.exception[1] if record.exception else None)

    def carry(self, value: Value) -> bool:
        """Is the value there, whole or as all of the values that it was built from?"""
        if value.literal or value.optional or any(carries(c, value) for c in (*self.direct, *self.nested)):
            return True
        if value.error and value.text == self.exception:
            return True
        return bool(value.parts) and all(map(self.carry, value.parts))

    def carry_text(self, *texts: str) -> bool:
        """Is one of the texts there as it was?"""
        wanted = {text.strip() for text in texts}
        return any(isinstance(c, str) and c.strip() in wanted for c in self.direct)


def _check_values(old: Record, candidates: Candidates, result: Comparison) -> None:
    """No interpolated value is lost; a dynamic text survives as a whole (before or after its arguments were applied)."""
    whole = candidates.carry_text(old.message)
    if old.opaque and not whole and not candidates.carry_text(old.template):
        result.problems.append(f"dynamic message lost: {old.message[:80]!r}")
    lost = [value for value in old.parts if not candidates.carry(value)]
    if lost and whole:
        result.notes.append("values only inside the whole text")
    elif lost:
        result.problems += [f"value {(value.rendered or value.text)[:80]!r} lost" for value in lost]


def _check_fields(old: Record, new: Record, result: Comparison) -> None:
    """What was attached under a name is there under this name, numbers and containers as they were.

    Fields of a dict message have their names too, where the message was not kept as a whole.
    """
    for key, value in old.fields.items():
        if key not in new.attributes:
            result.problems.append(f"attribute {key}={value.text[:80]!r} lost")
    entries = {value.key: value for value in old.parts if value.key is not None}
    for key, value in {**entries, **old.fields}.items():
        if key in new.attributes and not _is_kept(new.attributes[key], value):
            result.problems.append(f"attribute {key}={value.json!r:.80} became {new.attributes[key]!r:.80}")


def _is_kept(exported: Json, value: Value) -> bool:
    return carries(exported, value) if value.kind in TEXTUAL else same_json(exported, value.json)
