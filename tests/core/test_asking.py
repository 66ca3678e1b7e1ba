"""Answers that lead to each other are the same, whoever asks first: Datalog's reachability, by any order of questions."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.bindings.asking import Answers, Asker
from migrate_logs.bindings.merging import hides, merge
from migrate_logs.bindings.values import CYCLE, Unknown, Value

OBJECT, PLAIN = Unknown("an object", may_hide=True), Unknown("nobody knows")
STEPS = 4  # that a careful way takes
Edges = frozenset[tuple[int, int, bool]]  # from a node to another, and whether that takes a step

nodes = st.integers(0, 7)
graphs = st.frozensets(st.tuples(nodes, nodes, st.booleans()), max_size=14)
orders = st.permutations(range(8))


class Web(Asker):
    """Nodes that stand for what they lead to; one of them is an object."""

    def __init__(self, edges: Edges, careful: bool = True) -> None:
        super().__init__()
        self.careful = careful
        self.edges = sorted(edges)
        self.known = Answers[Value]()
        self.finds = 0

    def ask(self, node: int) -> Value:
        return self.answer(self.known, (node,), CYCLE, partial(self._find, node))

    def _find(self, node: int) -> Value:
        self.finds += 1
        return merge([PLAIN if node else OBJECT, *(self._along(*each) for each in self.edges if each[0] == node)])

    def _along(self, _: int, node: int, is_step: bool) -> Value:
        if not is_step:
            return self.ask(node)
        with self.step() as taken:
            return self.ask(node) if taken else PLAIN


def reached(edges: Edges) -> set[int]:
    """The nodes from which some way leads to the object that takes no more steps than it may (Bellman and Ford)."""
    far = {node: 0 if node == 0 else STEPS + 1 for node in range(8)}
    for _ in far:
        for start, end, is_step in edges:
            far[start] = min(far[start], far[end] + is_step)
    return {node for node, steps in far.items() if steps <= STEPS}


def found(edges: Edges, order: list[int]) -> set[int]:
    web = Web(edges)
    return {node for node in order if hides(web.ask(node))}


@given(graphs, orders)
def test_what_a_way_leads_to_is_found_and_nothing_else_whoever_asks_first(edges: Edges, order: list[int]) -> None:
    assert found(edges, order) == reached(edges)


def test_what_hangs_on_each_other_is_asked_for_in_rounds_and_not_by_everybody() -> None:
    ring = frozenset((node, node % 59 + 1, False) for node in range(1, 60))
    web = Web(ring | {(30, 0, False)})
    assert all(hides(web.ask(node)) for node in range(60))
    assert web.finds <= 4 * 60


def test_a_way_that_ended_early_tells_nothing_to_who_begins_nearer() -> None:
    line = frozenset((node, node - 1, True) for node in range(1, 8))
    web = Web(line)
    assert not hides(web.ask(5))
    assert [hides(web.ask(node)) for node in (4, 1, 6)] == [True, True, False]


def test_an_answer_that_was_found_from_near_tells_nothing_to_who_comes_from_too_far() -> None:
    line = frozenset((node, node - 1, True) for node in range(1, 8))
    web = Web(line)
    assert hides(web.ask(3))
    assert not hides(web.ask(6))


def test_nothing_that_hung_on_an_open_question_is_kept_without_care() -> None:
    web = Web(frozenset({(1, 2, False), (2, 1, False), (2, 0, False)}), careful=False)
    web.ask(1)
    assert web.known.sure.keys() == {(1,), (0,)}
    assert not web.known.loose
    assert not web.known.asked
