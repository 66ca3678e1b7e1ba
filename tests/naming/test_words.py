"""How a text falls into clauses, whatever stands between its words."""

import pytest

from migrate_logs.naming.words import clauses


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("tray - closed", [("", "-"), ("-", "")]),
        ("tray\t-\nclosed", [("", "-"), ("\n", "")]),
        ("tray -\nclosed", [("", "-"), ("\n", "")]),
        ("- tray closed", [("", "")]),
        ("-\ttray closed", [("", "")]),
        ("tray closed -", [("", "")]),
        ("tray closed\t-", [("", "")]),
        ("- - tray closed", [("-", "")]),
        ("half-closed tray", [("", "")]),
    ],
)
def test_a_dash_parts_clauses_only_where_it_stands_alone_between_others(
    text: str, signs: list[tuple[str, str]]
) -> None:
    assert [(clause.before, clause.after) for clause in clauses(text, ())] == signs


def test_a_word_is_the_same_wherever_it_stands() -> None:
    alone = [clause.tokens for clause in clauses("TrayStore.load()", ())]
    assert [token for clause in clauses("(TrayStore.load(), closed)", ()) for token in clause.tokens][:1] == [*alone[0]]
