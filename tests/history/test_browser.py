"""The burn-down and the catalog on the page, as a browser has them."""

import json
from pathlib import Path

import pytest
from report.browser import NEEDED, Page
from report.test_browser import CONTRAST, TYPE

from history.repository import LOGFIRE, LOGGING, LOGURU, Repository, calls

pytestmark = NEEDED
PHASES = '[tool.migrate-logs.phases]\nfirst = { files = ["part0.py"], target = 2026-01-20 }\nrest = { files = ["*.py"], target = 2026-03-01 }\nlater = { files = ["x.py"], target = 2030-01-01 }\n'
HOSTILE = '<img src=x onerror="alert(1)">'
EVENTS = f"""
[[event]]
old = "Agent created"
new = "agent.created"
status = "accepted"
levels = ["info"]
attributes = ["agent_id", "model"]
sites = ["app/a.py", "app/b.py"]

[[event]]
old = "Query failed {HOSTILE.replace('"', "'")}"
new = "database.query_failed"
levels = ["error"]
attributes = ["error"]
sites = ["app/c.py"]

[[event]]
old = "work"
new = "agent.work"
kind = "span"
sites = ["app/a.py", "app/b.py", "app/c.py"]
"""
ROWS = "[...document.querySelectorAll('#catalog tbody tr')].filter(r => !r.hidden).map(r => r.querySelector('code').textContent)"
SORT = "document.querySelector('#catalog thead th:nth-child({}) button').click()"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a migration over six weeks."""
    repository = Repository(tmp_path_factory.mktemp("project").resolve())
    repository.init()
    repository.change(
        {"pyproject.toml": PHASES, **{f"app/part{n}.py": (LOGURU, LOGGING)[n % 2] + calls(10) for n in range(4)}}
    )
    for n in range(3):
        repository.change({f"app/part{n}.py": LOGFIRE + calls(10, "logfire")}, 14 * (n + 1))
    repository.put("events.toml", EVENTS)
    done = repository.run(
        "report", "--history", "--format", "html", "-o", "report.html", environment={"SOURCE_DATE_EPOCH": "1771000000"}
    )
    assert done.returncode == 0, done.stderr
    return repository.root / "report.html"


def test_the_chart_says_what_it_shows(page: Page) -> None:
    assert page.evaluate("document.querySelector('.chart title').textContent") == (
        "Calls that are not on Logfire: 40 → 10 calls left in 42 days, 0.0 % → 75.0 % on Logfire"
    )
    assert (
        page.evaluate("document.querySelector('.chart').getAttribute('aria-labelledby')")
        == "burndown-title burndown-text"
    )
    assert page.evaluate("document.getElementById('burndown-text').textContent").startswith("30 fewer calls left")


def test_the_chart_has_a_layer_for_each_library_and_marks_the_targets(page: Page) -> None:
    assert page.evaluate("[...document.querySelectorAll('.chart path')].map(p => p.getAttribute('class'))") == [
        "loguru", "logging", "left", "forecast",
    ]  # fmt: skip
    assert page.evaluate("[...document.querySelectorAll('.chart text.target')].map(t => t.textContent)") == [
        "first 2026-01-20", "rest 2026-03-01",
    ]  # fmt: skip
    assert page.evaluate("document.querySelector('.keys').textContent") == " logging 10 loguru 0"


def test_the_chart_stays_in_its_frame(page: Page) -> None:
    """No layer or word sticks out, or lies on another word."""
    outside = """[...document.querySelectorAll('.chart path, .chart text')].filter(e => {
        const [mine, all] = [e.getBoundingClientRect(), document.querySelector('.frame').getBoundingClientRect()];
        return mine.left < all.left || mine.right > all.right || mine.top < all.top || mine.bottom > all.bottom; }).length"""
    overlaps = """(() => { const boxes = [...document.querySelectorAll('.chart text')].map(e => e.getBoundingClientRect());
        return boxes.filter((a, i) => boxes.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length; })()"""
    assert page.evaluate(outside) == 0
    assert page.evaluate(overlaps) == 0


def test_the_numbers_are_in_a_table_too(page: Page) -> None:
    rows = "[...document.querySelectorAll('.numbers tr')].map(r => [...r.cells].map(c => c.textContent))"
    assert page.evaluate(rows) == [
        ["Day", "Share", "Done", "Left", "Logging", "Loguru"],
        ["2026-02-12", "75.0 %", "30", "10", "10", "0"],
        ["2026-01-29", "50.0 %", "20", "20", "10", "10"],
        ["2026-01-15", "25.0 %", "10", "30", "20", "10"],
        ["2026-01-01", "0.0 %", "0", "40", "20", "20"],
    ]


def test_the_catalog_sorts_by_words_and_by_numbers(page: Page) -> None:
    assert page.evaluate(ROWS) == ["agent.created", "database.query_failed", "agent.work"]
    page.evaluate(SORT.format(1))
    assert page.evaluate(ROWS) == ["agent.created", "agent.work", "database.query_failed"]
    page.evaluate(SORT.format(5))
    assert page.evaluate(ROWS) == ["agent.work", "agent.created", "database.query_failed"]
    page.evaluate(SORT.format(2))
    assert page.evaluate(ROWS) == ["agent.created", "agent.work", "database.query_failed"]
    page.evaluate(SORT.format(2))
    assert page.evaluate(ROWS)[-1] == "agent.created"


def test_the_catalog_is_filtered_by_text_and_status(page: Page) -> None:
    page.evaluate(TYPE.format("MODEL", '[name="catalog-text"]'))
    assert page.evaluate(ROWS) == ["agent.created"]
    assert page.evaluate("document.querySelector('[data-count=catalog]').value") == "1 of 3"
    page.evaluate(TYPE.format("", '[name="catalog-text"]'))
    page.evaluate(TYPE.format("proposed", '[name="catalog-status"]'))
    assert page.evaluate(ROWS) == ["database.query_failed", "agent.work"]


def test_what_the_catalog_holds_is_text(page: Page) -> None:
    assert page.evaluate("document.querySelectorAll('img').length") == 0
    assert "<img src=x" in page.evaluate("document.querySelectorAll('#catalog small')[1].textContent")
    row = "[...document.querySelectorAll('#catalog tbody tr')[0].cells].map(c => c.textContent.trim())"
    assert page.evaluate(row) == ["agent.created Agent created", "accepted", "info", "agent_id, model", "2"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_can_be_read_in_both_schemes(page: Page, file: Path, scheme: str) -> None:
    page.emulate(scheme)
    page.open(file)
    page.requests.pop()
    page.evaluate("document.querySelector('.numbers').open = true")
    ratio, text = page.evaluate(CONTRAST)
    assert ratio >= 4.5, text
    fills = json.loads(
        page.evaluate(
            "JSON.stringify([...document.querySelectorAll('.chart text')].map(e => getComputedStyle(e).fill))"
        )
    )
    assert "rgb(0, 0, 0)" not in fills
    page.emulate("light")


def test_without_script_all_is_there(file: Path) -> None:
    text = file.read_text("utf-8")
    body = text[text.index("<body>") : text.index("<script>")]
    assert body.count("<svg") == 2
    assert "database.query_failed" in body
