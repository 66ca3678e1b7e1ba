"""Scores the naming engine against labelled rows: `python benchmarks/score_names.py FILE.tsv [--misses]`.

The first line of a file says which kind it is. Names: `kind input level module context acceptable` (acceptable names with
`|` between them; kind `event` or `message`). Lint: `name kind label rule` (label `ok` or `violation`), with at most two
segments. A kept dotted name counts as right. Exits 1 where a share is below `--events`, `--messages`, `--sure` or `--lint`.
"""

import argparse
import csv
import re
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from migrate_logs.naming import Message, Namer, lint_name
from migrate_logs.naming.engine import is_dotted

BANDS = ((0.8, ">= 0.8"), (0.6, "0.6 - 0.8"), (0.0, "< 0.6"))
NEGATIVE = re.compile(
    r"not?|never|skipped|missing|unavailable|blocked|refused|failed|error|unchanged|invalid|ignored|without|unsupported"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled row and what the engine answered."""

    kind: str
    text: str
    accepted: frozenset[str]
    name: str
    confidence: float
    why: tuple[str, ...]

    @property
    def right(self) -> bool:
        """True where the name is one of the accepted ones."""
        return self.name in self.accepted or (self.name == self.text and is_dotted(self.text))

    @property
    def inverted(self) -> bool:
        """True where every accepted name is negative and the answer is not: the deed said to be done that was not."""
        return not self.right and all(map(_is_negative, self.accepted)) and not _is_negative(self.name)


def _is_negative(name: str) -> bool:
    words = re.split(r"[._]", name)
    return any(NEGATIVE.fullmatch(word) or word.startswith(("un", "in")) for word in words)


def names(rows: Iterable[Mapping[str, str]]) -> list[Row]:
    """The engine's answer to each labelled name."""
    namer = Namer()
    result = []
    for row in rows:
        kind = "span" if row["level"] == "span" else "log"
        message = Message(
            row["input"], level=row["level"], kind=kind, module=row["module"], function=row["context"] or ""
        )
        event = namer.name(message)
        result.append(
            Row(
                row["kind"],
                row["input"],
                frozenset(row["acceptable"].split("|")),
                event.name,
                event.confidence,
                event.why,
            )
        )
    return result


def share(rows: list[Row]) -> float:
    """The share of right rows, 1 where there is none."""
    return sum(row.right for row in rows) / len(rows) if rows else 1.0


def report(rows: list[Row], misses: bool) -> dict[str, float]:
    """Prints the shares and returns them by name."""
    shares = {f"{kind}s": share([row for row in rows if row.kind == kind]) for kind in ("event", "message")}
    for kind, value in shares.items():
        print(f"{kind:10} {value:7.1%} of {sum(row.kind + 's' == kind for row in rows)}")
    low = 1.01
    for bound, label in BANDS:
        band = [row for row in rows if bound <= row.confidence < low]
        print(f"{label:10} {share(band):7.1%} of {len(band)} ({len(band) / max(1, len(rows)):.0%} of all)")
        shares |= {"sure": share(band)} if bound == BANDS[0][0] else {}
        low = bound
    print(f"inverted   {sum(row.inverted for row in rows)}")
    for row in rows:
        if misses and not row.right:
            flag = "INVERTED " if row.inverted else ""
            print(
                f"  {row.confidence:.2f} {flag}{row.text!r} -> {row.name}  not {'|'.join(sorted(row.accepted)[:4])}  ({'; '.join(row.why)})"
            )
    return shares


def lint(rows: Iterable[Mapping[str, str]], misses: bool) -> dict[str, float]:
    """Prints how many verdicts and rules agree and returns the share of verdicts."""
    counts: Counter[str] = Counter()
    for row in rows:
        rules = [violation.rule for violation in lint_name(row["name"], row["kind"], max_segments=2)]
        counts["rows"] += 1
        counts["verdict"] += bool(rules) == (row["label"] == "violation")
        counts["rule"] += (row["rule"] or "") in rules or (not rules and not row["rule"])
        if misses and (bool(rules) != (row["label"] == "violation") or (row["rule"] and row["rule"] not in rules)):
            print(f"  {row['name']!r} ({row['kind']}) -> {rules or 'ok'}  not {row['rule'] or 'ok'}")
    print(f"verdict    {counts['verdict']} of {counts['rows']}\nrule       {counts['rule']} of {counts['rows']}")
    return {"lint": counts["verdict"] / max(1, counts["rows"])}


def main() -> int:
    """Scores one file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--misses", action="store_true", help="print each row that is not right")
    for name in ("events", "messages", "sure", "lint"):
        parser.add_argument(
            f"--{name}", type=float, default=0.0, metavar="SHARE", help="the least share that is good enough"
        )
    options = parser.parse_args()
    with open(options.file, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    shares = lint(rows, options.misses) if "label" in rows[0] else report(names(rows), options.misses)
    return int(any(value < getattr(options, name) for name, value in shares.items()))


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends it, as it ends any other tool
    sys.exit(main())
