"""{}-style templates split the way Python formats them."""

import re
import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from migrate_logs.templates import Field, TemplateError, parse_brace

ARGUMENTS = 101  # more than any index of the random texts, which have at most two digits


class Anything:
    """A value that has every attribute, item and spec, and shows which of them it was asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> "Anything":
        return Anything(f"{self._name}.{name}")

    def __getitem__(self, key: object) -> "Anything":
        return Anything(f"{self._name}[{key!r}]")

    def __repr__(self) -> str:
        return f"<{self._name}>"

    def __format__(self, spec: str) -> str:
        return f"<{self._name}:{spec}>"


def formatted(template: str) -> str:
    """`template` as `str.format` fills it, whatever names it asks for."""
    named: dict[str, Anything] = {}
    while True:
        try:
            return template.format(*(Anything(str(index)) for index in range(ARGUMENTS)), **named)
        except KeyError as missing:
            named[missing.args[0]] = Anything(missing.args[0])


def rendered(field: Field) -> str:
    """What `field` gives, with nothing but its own account of itself."""
    root = Anything(str(field.index) if field.key is None else field.key)
    value = string.Formatter().get_field(f"0{field.path}", [root], {})[0]
    if field.conversion:
        value = string.Formatter().convert_field(value, field.conversion)
    return format(value, _filled(field))


def _filled(field: Field) -> str:
    spec, done = field.spec, ""
    for inner in field.nested:
        head, _, spec = spec.partition(inner.raw)
        done += _undoubled(head) + rendered(inner)
    return done + (_undoubled(spec) if field.nested else spec)


def _undoubled(text: str) -> str:
    return re.sub(r"\{\{|\}\}", lambda found: found.group()[0], text)


def outcome(template: str) -> str | None:
    """What Python makes of the template, None where it raises ValueError."""
    try:
        return formatted(template)
    except ValueError:
        return None


def joined(template: str) -> str | None:
    """The template put together from its parts, None where it is rejected, or a text rejects its spec (`{!r:.2f}`)."""
    try:
        return "".join(part if isinstance(part, str) else rendered(part) for part in parse_brace(template))
    except ValueError:
        return None


names = st.sampled_from(["", "0", "1", "a", "b.c", "0[k]", ".n", "[0]", "a.b[c d].e", "user-id", "é", " x "])
specs = st.sampled_from(["", ":", ":>5", ":.2f", ":%H:%M", ":{}", ":{w}.{p}", ":x{{y}}", ":{0!r:}", ":{b.c:x}"])
fields = st.builds("{{{}{}{}}}".format, names, st.sampled_from(["", "!r", "!s", "!a"]), specs)
literals = st.text(st.sampled_from("ab %\n{}"), max_size=4).map(lambda text: text.replace("{", "{{").replace("}", "}}"))


@given(st.lists(st.one_of(literals, fields), max_size=5).map("".join))
def test_parts_rendered_one_by_one_are_the_whole(template: str) -> None:
    assert joined(template) == outcome(template)


@given(st.text(st.sampled_from("{{{}}}:!rsx.[]a0 "), max_size=12))
@example("{a.}")
@example("{a[]}")
@example("{a[0]b}")
@example("{a[}")
@example("{!r}")
@example("{a!}")
@example("{a!r")
@example("{a!rx}")
@example("{:{:{}}}")
@example("{0}{}")
@example("{:{0}}")
@example("{:}}")
@example("{{}")
def test_rejected_exactly_where_python_raises_value_error(template: str) -> None:
    assert joined(template) == outcome(template)


def field(key: str | None, index: int | None, raw: str, path: str = "", conversion: str = "", spec: str = "") -> Field:
    return Field(key, index, path, conversion, spec, raw)


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        ("{} {}", (field(None, 0, "{}"), " ", field(None, 1, "{}"))),
        ("{1}{0}", (field(None, 1, "{1}"), field(None, 0, "{0}"))),
        ("{u.name[k]!r:>5}", (field("u", None, "{u.name[k]!r:>5}", ".name[k]", "r", ">5"),)),
        ("{0.x}", (field(None, 0, "{0.x}", ".x"),)),
        ("{.x}", (field(None, 0, "{.x}", ".x"),)),
        ("a {{b}} {c}}}", ("a {b} ", field("c", None, "{c}"), "}")),
        ("{t:%H:%M}", (field("t", None, "{t:%H:%M}", spec="%H:%M"),)),
        ("{x:{{}}}", (field("x", None, "{x:{{}}}", spec="{}"),)),
        ("", ()),
    ],
)
def test_fields_say_what_they_take(template: str, parts: tuple[str | Field, ...]) -> None:
    assert parse_brace(template) == parts


def test_fields_in_a_spec_are_numbered_after_the_field_that_has_it() -> None:
    inner = (field(None, 1, "{}"), field("p", None, "{p}"))
    assert parse_brace("{:{}.{p}}{}") == (
        Field(None, 0, "", "", "{}.{p}", "{:{}.{p}}", nested=inner),
        field(None, 2, "{}"),
    )


@pytest.mark.parametrize(
    ("template", "position"),
    [
        ("a {", 3),
        ("a }", 2),
        ("ab {x", 5),
        ("{x!q}", 2),
        ("{x!rr}", 4),
        ("{x:>{w}", 2),
        ("{a{b}}", 2),
        ("{} {0}", 3),
        ("x {a.}", 2),
        ("{a:{b:{c}}}", 6),
        ("{x:{y!q}}", 5),
        ("{99999999999999999999}", 0),
    ],
)
def test_broken_templates_say_where(template: str, position: int) -> None:
    with pytest.raises(TemplateError) as caught:
        parse_brace(template)
    assert caught.value.position == position
