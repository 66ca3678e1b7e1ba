"""Proves on every case that the migrated program records what the original did."""

import os

import pytest

from .harness import Case, Proof, find_cases, prove

ALL = find_cases()

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs run in forked processes")


@pytest.fixture(scope="session")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Proof:
    """The tool runs once over all cases, and a second time to see that nothing is left to do."""
    return prove(ALL, tmp_path_factory.mktemp("differential"))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_the_migrated_program_records_the_same(case: Case, proof: Proof) -> None:
    outcome = proof.outcomes[case.name]
    assert not outcome.problems, "\n".join([f"{outcome.verdict}: {case.main}", *outcome.problems])


def test_the_tool_itself_does_not_fail(proof: Proof) -> None:
    assert not proof.faults, "\n".join(proof.faults)
