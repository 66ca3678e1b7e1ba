"""What a format spec does to a value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.templates import SpecKind, classify_spec


@pytest.mark.parametrize(
    ("kind", "specs"),
    [
        ("none", [""]),
        ("padding", [">10", "<5", "10", "^8", "10s", "s", "*<5", " >3", "<<4", "->9", "0>5", "\n^4"]),
        (
            "numeric",
            [
                ".2f",
                "5d",
                ",",
                "_",
                "+d",
                "x",
                "e",
                "g",
                ".0%",
                "%",
                "n",
                "b",
                "o",
                "c",
                "05",
                "=8",
                " ",
                "#",
                ",.1f",
                "z.1f",
                ">10,",
            ],
        ),
        ("cut", [".4", "10.4", ".4s", "<10.4", ">20.10s", ".0"]),
        ("custom", ["%H:%M", "{w}", ">{w}", "ISO", "%Y-%m-%d", "*d", "0*d", "<*", ".*f", "10.", ".2fs"]),
    ],
)
def test_kinds(kind: SpecKind, specs: list[str]) -> None:
    assert {spec: classify_spec(spec) for spec in specs} == dict.fromkeys(specs, kind)


@pytest.mark.parametrize(
    ("spec", "kind"),
    [("", "none"), (">5", "padding"), ("05", "padding"), (".4", "cut"), (".2f", "custom"), ("d", "custom")],
)
def test_a_conversion_makes_the_value_a_text(spec: str, kind: SpecKind) -> None:
    assert classify_spec(spec, "r") == kind


SPECS = st.text(st.sampled_from("<>^=+-#,_z015.sdfxc%*"), max_size=6)


@given(SPECS, st.text(st.sampled_from("ab*0"), max_size=9))
def test_padding_keeps_every_character_and_cutting_formats_texts(spec: str, text: str) -> None:
    match classify_spec(spec, "s"):
        case "padding":
            assert text in format(text, spec)
        case "none" | "cut":
            assert isinstance(format(text, spec), str)
        case _:
            with pytest.raises(ValueError, match=r"format|specifier|allowed|Cannot"):
                format(text, spec)


@given(SPECS)
def test_whatever_formats_a_number_is_known(spec: str) -> None:
    try:
        format(Decimal(3), spec), format(3.0, spec)
    except ValueError:
        return
    assert classify_spec(spec) != "custom"
