"""%-style templates split the way Python formats them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.templates import Field, TemplateError, parse_percent

INTS, FLOATS, ANYTHING = "diuoxX", "eEfFgG", "rsa"

texts = st.text(st.sampled_from("ab {}%()\n"), max_size=4).map(lambda text: text.replace("%", "%%"))
flags = st.text(st.sampled_from("-#0 +"), max_size=3)
widths = st.one_of(st.just(""), st.integers(1, 12).map(str))
precisions = st.one_of(st.just(""), st.just("."), st.integers(0, 8).map(lambda number: f".{number}"))
sizes = st.sampled_from(["", "h", "l", "L"])
whole = st.integers(-(10**6), 10**6)
floats = st.floats(allow_nan=True, allow_infinity=True, width=32)
objects = st.one_of(st.none(), st.text(max_size=8), whole, floats, st.lists(whole, max_size=3), st.booleans())


def _directive(
    kinds: str, values: st.SearchStrategy[object], precision: st.SearchStrategy[str]
) -> st.SearchStrategy[tuple[str, object]]:
    tail = st.builds("".join, st.tuples(flags, widths, precision, sizes, st.sampled_from(kinds)))
    return st.tuples(tail, values)


directives = st.one_of(
    _directive(INTS, whole, st.just("")),  # see test_a_precision_of_whole_numbers_is_left_out
    _directive(FLOATS, floats, precisions),
    _directive("c", st.integers(32, 0x10FF), st.just("")),
    _directive(ANYTHING, objects, precisions),
)


def rendered(field: Field, value: object) -> str:
    """What `field` makes of `value`, with nothing but its own account of itself."""
    if field.conversion:
        value = {"r": repr, "a": ascii}[field.conversion](value)
    elif field.raw.endswith("s"):
        value = str(value)
    return format(value, field.spec)


@given(st.lists(st.tuples(texts, directives), max_size=4), texts)
def test_positional_parts_rendered_one_by_one_are_the_whole(
    pieces: list[tuple[str, tuple[str, object]]], tail: str
) -> None:
    template = "".join(f"{text}%{directive}" for text, (directive, _) in pieces) + tail
    values = tuple(value for _, (_, value) in pieces)
    fields = parse_percent(template)
    assert (
        "".join(part if isinstance(part, str) else rendered(part, values[part.index or 0]) for part in fields)
        == template % values
    )


@given(st.lists(st.tuples(texts, st.sampled_from(["k", "a b", "f(x)", "", "%"]), directives), max_size=4), texts)
def test_keyed_parts_rendered_one_by_one_are_the_whole(
    pieces: list[tuple[str, str, tuple[str, object]]], tail: str
) -> None:
    template = (
        "".join(f"{text}%({key}{place}){directive}" for place, (text, key, (directive, _)) in enumerate(pieces)) + tail
    )
    values = {f"{key}{place}": value for place, (_, key, (_, value)) in enumerate(pieces)}
    fields = parse_percent(template)
    assert (
        "".join(part if isinstance(part, str) else rendered(part, values[part.key or ""]) for part in fields)
        == template % values
    )


@given(st.text(st.sampled_from("%%%()ks d5.*-#hLr\n"), max_size=10))
def test_no_text_that_python_rejects_is_taken_for_a_template(template: str) -> None:
    try:
        parts = parse_percent(template)
    except TemplateError:
        return
    fields = [part for part in parts if isinstance(part, Field)]
    values: object = {field.key: 7 for field in fields}
    if not any(field.key is not None for field in fields):
        values = (7,) * sum(1 + field.stars for field in fields)
    assert isinstance(template % values, str)


@given(st.text(st.sampled_from("%()ksd5.-#hLrz"), max_size=8))
def test_a_text_with_one_value_is_rejected_only_for_a_reason(template: str) -> None:
    try:
        parse_percent(template)
    except TemplateError as error:
        # `%d` before an unfinished `%(`: Python complains of the value before it gets to the end.
        unfinished = "%(" in template and ")" not in template.rpartition("%(")[2]
        unusual = "mixed" in error.message or "character '%'" in error.message or unfinished
        assert unusual or _python_rejects(template)


def _python_rejects(template: str) -> bool:
    class AnyKey(dict[str, int]):
        def __missing__(self, key: str) -> int:
            return 7

    return any(_raises_value_error(template, values) for values in (AnyKey(), (7,) * template.count("%")))


def _raises_value_error(template: str, values: object) -> bool:
    try:
        template % values
    except ValueError:
        return True
    except TypeError:
        return False
    return False


@pytest.mark.parametrize(
    ("directive", "conversion", "spec"),
    [
        ("%s", "", ""),
        ("%r", "r", ""),
        ("%a", "a", ""),
        ("%.2f", "", ".2f"),
        ("%-10s", "", "<10"),
        ("%10s", "", ">10"),
        ("%5d", "", "5d"),
        ("%.4s", "", ".4"),
        ("%10.4s", "", ">10.4"),
        ("%-10.2f", "", "<10.2f"),
        ("%x", "", "x"),
        ("%#06x", "", "#06x"),
        ("%+d", "", "+d"),
        ("%+ d", "", "+d"),
        ("% d", "", " d"),
        ("%05d", "", "05d"),
        ("%-05d", "", "<5d"),
        ("%05s", "", ">5"),
        ("%i", "", "d"),
        ("%u", "", "d"),
        ("%ld", "", "d"),
        ("%10r", "r", ">10"),
        ("%.f", "", ".0f"),
    ],
)
def test_directives_have_an_equivalent_spec(directive: str, conversion: str, spec: str) -> None:
    assert parse_percent(f"a {directive}b") == ("a ", Field(None, 0, "", conversion, spec, directive), "b")


def test_positions_count_the_arguments_of_stars() -> None:
    width, plain, both = (part for part in parse_percent("%*d %s %*.*f") if isinstance(part, Field))
    assert (width.index, width.stars, width.spec) == (1, 1, "*d")
    assert (plain.index, plain.stars) == (2, 0)
    assert (both.index, both.stars, both.spec) == (5, 2, "*.*f")


def test_a_field_and_its_stars_take_neighbouring_arguments() -> None:
    template, values = "%*d|%s|%-*.*f|%.*s", (5, 7, "x", 8, 2, 2.345, 3, "token")
    fields = [part for part in parse_percent(template) if isinstance(part, Field)]
    taken = [values[(field.index or 0) - field.stars : (field.index or 0) + 1] for field in fields]
    assert taken == [(5, 7), ("x",), (8, 2, 2.345), (3, "token")]
    assert "|".join(field.raw % part for field, part in zip(fields, taken, strict=True)) == template % values


def test_doubled_percent_signs_join_the_text() -> None:
    assert parse_percent("50%% of %(whole)s%%") == ("50% of ", Field("whole", None, "", "", "", "%(whole)s"), "%")
    assert parse_percent("100%%") == ("100%",)
    assert parse_percent("") == ()


def test_a_precision_of_whole_numbers_is_left_out() -> None:
    assert parse_percent("%8.3d") == (Field(None, 0, "", "", "8d", "%8.3d"),)


@pytest.mark.parametrize(
    ("template", "position"),
    [
        ("done 5%", 6),
        ("a %", 2),
        ("a %5", 2),
        ("a %(key", 2),
        ("a %(key)", 2),
        ("at %y", 4),
        ("100% % done", 5),
        ("%5%", 2),
        ("%s %(key)s", 3),
        ("%(key)s %s", 8),
        ("%(key)*d", 0),
    ],
)
def test_broken_templates_say_where(template: str, position: int) -> None:
    with pytest.raises(TemplateError) as caught:
        parse_percent(template)
    assert caught.value.position == position
