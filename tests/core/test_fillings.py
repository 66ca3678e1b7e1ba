"""What is put into a collection is known wherever the collection is read, and nowhere else.

The expression is the one in front of `.HERE`.
"""

import pytest

from core.building import before_mark
from migrate_logs.bindings.merging import hides

RECORD = "class Row:\n    pass\n"
STORE = RECORD + (
    "class Store:\n    rows = []\n    names = []\n    def __init__(self):\n        self.by_id = {}\n        self.parts = {}\n"
    "    def add(self, name):\n        self.rows.append(Row())\n        self.names.append('n')\n        self.by_id[name] = Row()\n"
    "        self.parts.setdefault(name, []).append(Row())\n"
)


def may_hide(files: dict[str, str]) -> bool:
    """True where the marked expression may hold more than its text shows."""
    return hides(before_mark(files)[1])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Store().rows.HERE", True),
        ("Store.rows.HERE", True),
        ("def f(given: Store):\n    given.by_id.HERE", True),
        ("def f(given):\n    given.rows.HERE\nf(Store())", True),
        ("class Own(Store):\n    pass\nOwn().rows.HERE", True),
        ("Store().parts.HERE", True),
        ("Store().parts[0].HERE", True),
        ("[each for each in Store().rows].HERE", True),
        ("Store().names.HERE", False),
        ("class Other:\n    rows = []\nOther().rows.HERE", False),
        ("rows = []\nrows.HERE", False),
    ],
)
def test_what_a_class_puts_into_an_attribute(text: str, wanted: bool) -> None:
    assert may_hide({"main.py": STORE + text}) is wanted
    head = "from store import Store\n"
    assert may_hide({"store.py": STORE, "main.py": head + text}) is wanted


@pytest.mark.parametrize(
    "putting",
    [
        "row = self.rows[name] = Row()",
        "self.rows[name] = row = Row()",
        "if name: self.rows[name] = Row()",
        "name = 1; self.rows[name] = Row()",
        "if name: self.rows += [Row()]",
    ],
)
def test_what_is_put_in_behind_something_else_in_the_line(putting: str) -> None:
    store = (
        f"class Own:\n    def __init__(self):\n        self.rows = {{}}\n    def add(self, name):\n        {putting}\n"
    )
    assert may_hide({"main.py": f"{RECORD}{store}Own().rows.HERE"})


def test_a_class_that_derives_from_another_file_s_puts_in_as_much() -> None:
    base = "class Base:\n    def __init__(self):\n        self.rows = []\n"
    heir = RECORD + "from base import Base\nclass Heir(Base):\n    def add(self):\n        self.rows.append(Row())\n"
    files = {"base.py": base, "heir.py": heir}
    assert may_hide({**files, "main.py": "from heir import Heir\nHeir().rows.HERE"})
    assert not may_hide({**files, "main.py": "from base import Base\nBase().rows.HERE"})


def test_what_a_queue_of_an_object_gives() -> None:
    jobs = RECORD + (
        "import queue\nclass Jobs:\n    def __init__(self):\n        self.waiting = queue.Queue()\n        self.done = queue.Queue()\n"
        "    def add(self):\n        self.waiting.put(Row())\n        self.done.put(1)\n"
    )
    assert may_hide({"jobs.py": jobs, "main.py": "from jobs import Jobs\nJobs().waiting.get().HERE"})
    assert not may_hide({"jobs.py": jobs, "main.py": "from jobs import Jobs\nJobs().done.get().HERE"})


def test_what_a_call_may_have_given_a_global_is_put_in() -> None:
    renew = "current = None\ndef renew():\n    global current\n    current = Row()\n"
    add = "def add():\n    global current\n    current = None\n    renew()\n    ROWS.append(current)\n"
    assert may_hide({"main.py": f"{RECORD}ROWS = []\n{renew}{add}ROWS.HERE"})


@pytest.mark.parametrize(
    ("reading", "wanted"),
    [
        ("from rows import ROWS\nROWS.HERE", True),
        ("import rows\nrows.ROWS[0].HERE", True),
        ("from rows import NAMES\nNAMES.HERE", False),
    ],
)
def test_what_a_module_puts_into_a_name(reading: str, wanted: bool) -> None:
    rows = RECORD + "ROWS = []\nNAMES = []\ndef f():\n    ROWS.append(Row())\n    NAMES.append('n')\n"
    assert may_hide({"rows.py": rows, "main.py": reading}) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("groups = {}\nfor k in 'ab': groups[k[0]].append(Row())\ngroups.HERE", True),
        ("groups = {}\ngroups[1][2].extend([Row()])\ngroups[1].HERE", True),
        ("groups = {}\ngroups.get(1).add(Row())\ngroups.HERE", True),
        ("groups = {}\ngroups.setdefault(1, []).append(Row())\ngroups[1][0].HERE", True),
        ("groups = {}\ngroups[1].append(2)\ngroups.HERE", False),
        ("groups = {}\nother = {}\nother[groups].append(Row())\ngroups.HERE", False),
    ],
)
def test_what_is_put_into_a_part_of_a_collection(text: str, wanted: bool) -> None:
    assert may_hide({"main.py": RECORD + text}) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(lambda one, other: other)(1, Row()).HERE", True),
        ("(lambda one, other: one)(1, Row()).HERE", False),
        ("import functools\nfunctools.reduce(lambda one, other: other, [Row()]).HERE", True),
        ("import functools\nfunctools.reduce(lambda total, row: total + row.size, [Row()], 0).HERE", False),
        ("pool.map(lambda row: row, [Row()]).HERE", True),
        ("pool.map(lambda row: row.size, [Row()]).HERE", False),
        ("def run(use):\n    use(1).HERE\nrun(Row)", True),
        ("def run(use):\n    use(1).HERE\nrun(len)", False),
    ],
)
def test_what_a_function_without_a_name_is_handed(text: str, wanted: bool) -> None:
    assert may_hide({"main.py": RECORD + text}) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("def make(q):\n    q.put(Row())\ndef take(q):\n    q.get().HERE", True),
        ("def make(q):\n    q.put_nowait(Row())\nasync def take(q: asyncio.Queue):\n    (await q.get()).HERE", True),
        ("def make(q):\n    q.put(1)\ndef take(q):\n    q.get().HERE", False),
        ("def make(other):\n    other.put(Row())\ndef take(q):\n    q.get().HERE", False),
        ("def make(q):\n    q.append(Row())\ndef take(q):\n    q.get('key').HERE", False),
        ("user = contextvars.ContextVar('user')\ndef enter():\n    user.set(Row())\nuser.get().HERE", True),
        ("user = contextvars.ContextVar('user')\ndef enter():\n    user.set('ann')\nuser.get().HERE", False),
        ("heap = []\nheapq.heappush(heap, Row())\nheapq.heappop(heap).HERE", True),
        ("heap = []\nbisect.insort(heap, Row())\nheap[0].HERE", True),
        ("heap = []\nheapq.heappush(heap, 1)\nheapq.heappop(heap).HERE", False),
    ],
)
def test_what_queues_and_the_like_give(text: str, wanted: bool) -> None:
    assert may_hide({"main.py": f"import asyncio, bisect, contextvars, heapq\n{RECORD}{text}"}) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Game().turns.HERE", True),
        ("Game().teams.HERE", True),
        ("Game().teams['red'][0].HERE", True),
        ("Game().labels.HERE", False),
    ],
)
def test_what_one_collection_takes_from_another(text: str, wanted: bool) -> None:
    game = RECORD + (
        "class Game:\n    def __init__(self):\n        self.rows, self.names = {}, {}\n        self.turns, self.labels = [], []\n"
        "        self.teams = {'red': []}\n"
        "    def join(self, name, team):\n        self.rows[name] = Row()\n        self.names[name] = 'n'\n"
        "        self.turns.append(self.rows[name])\n        self.teams[team].append(self.rows[name])\n"
        "        self.labels.append(self.names[name])\n"
    )
    assert may_hide({"main.py": game + text}) is wanted


def test_what_was_cut_short_inside_a_collection_is_no_answer_outside_of_it() -> None:
    shelf = RECORD + (
        "class Shelf:\n    def __init__(self):\n        self.rows, self.turns, self.best, self.last = {}, [], [], []\n"
        "    def add(self, name):\n        self.rows[name] = Row()\n        self.turns.append(self.rows[name])\n"
        "        top = self.turns[0]\n        self.best.append(top)\n        self.last.append(self.best[0])\n"
        "        (self.last, top)[1].HERE\n"
    )
    assert may_hide({"main.py": shelf})


@pytest.mark.parametrize(
    ("reading", "wanted"),
    [
        ("batch.rows.HERE", True),
        ("batch.rows[0].HERE", True),
        ("batch.more.HERE", True),
        ("batch.named['row'].HERE", True),
        ("batch.texts.HERE", False),
        ("other.rows.HERE", False),
    ],
)
def test_what_a_function_puts_into_an_attribute_of_what_nobody_knows(reading: str, wanted: bool) -> None:
    text = (
        "def take(batch, other):\n    batch.rows.append(Row())\n    batch.more += [Row()]\n    batch.named['row'] = Row()\n"
        f"    batch.texts.append('n')\n    {reading}\n"
    )
    assert may_hide({"main.py": RECORD + text}) is wanted


@pytest.mark.parametrize(
    ("reading", "wanted"),
    [
        ("event['row'].HERE", True),
        ("event.get('row').HERE", True),
        ("event.pop('row', None).HERE", True),
        ("self.event['row'].HERE", True),
        ("event['name'].HERE", False),
        ("event['other'].HERE", False),
        ("other['row'].HERE", False),
    ],
)
def test_what_is_put_under_a_key_of_what_nobody_knows(reading: str, wanted: bool) -> None:
    start = "def start(event):\n    event['row'] = Row()\n    event['name'] = 'n'\n"
    for read in (f"    {reading}\n", f"def read(self, event, other):\n    {reading}\n"):
        assert may_hide({"main.py": RECORD + start + read}) is wanted
