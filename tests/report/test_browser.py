"""The HTML page as a browser has it: content, sorting, filters, both colour schemes, and nothing that leaves the page."""

from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs.report import formats
from report.browser import NEEDED, Page
from report.test_formats import hostile
from report.trees import PROJECT

pytestmark = NEEDED
OWNERS = "* @all\n/src/app/agents/ @agents\n"
PHASES = '[tool.migrate-logs.phases]\nagents = { files = ["agents/"], target = 2020-01-31 }\nrest = ["*.py"]\n'
SHOWN = "[...document.querySelectorAll('#modules tbody tr')].filter(r => !r.hidden && r.offsetHeight)"
PATHS = f"{SHOWN}.map(r => r.dataset.path)"
CLICK = "document.querySelector('#modules thead th:nth-child({}) button').click()"
TYPE = "(e => {{ e.value = {!r}; e.dispatchEvent(new Event('input')) }})(document.querySelector({!r}))"
TREE = ["src/app/", "src/app/agents/", "src/app/agents/create.py", "src/app/agents/done.py", "src/app/broken.py"]
# The contrast of every text with what is behind it (WCAG 2), the lowest first.
CONTRAST = """
(() => {
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const parse = color => color.match(/[\\d.]+/g).map(Number);
  const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; } };
  const ratio = e => { const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x); return (a + .05) / (b + .05); };
  const texts = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.matches('.none, .hidden')
    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
  return texts.map(e => [ratio(e), e.outerHTML.slice(0, 80)]).sort((a, b) => a[0] - b[0])[0];
})()
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a small project, made by the program."""
    sandbox = Sandbox(tmp_path_factory.mktemp("project").resolve())
    for path, content in (*PROJECT.items(), ("CODEOWNERS", OWNERS), ("pyproject.toml", PHASES)):
        sandbox.put(path, content)
    done = sandbox.run("report", "--format", "html", "-o", "report.html")
    assert done.returncode == 0, done.stderr
    return sandbox.root / "report.html"


def test_content(page: Page) -> None:
    shown = page.evaluate("document.querySelector('main').innerText")
    for words in ("on Logfire", "dynamic-level", "The level is chosen at run time", "@agents", "late since 2020-01-31"):
        assert words in shown
    assert page.evaluate("document.title").startswith("Logfire migration of project")
    assert page.evaluate("document.querySelector('.ring text').textContent") == "20.0%"
    assert page.evaluate("document.querySelector('#person del').textContent") == 'logger.log(level, "Job done")'
    assert page.evaluate(PATHS)[:5] == TREE
    assert "Kept" not in page.evaluate("document.querySelector('#apart').innerText")
    assert page.evaluate("document.querySelector('#held li').innerText").startswith("Kept by a comment")


def test_a_long_name_begins_beside_the_arrow_of_its_folder(page: Page) -> None:
    page.evaluate("toggle = document.querySelector('.folder button')")
    page.evaluate("toggle.lastChild.data = 'x'.repeat(300)")
    page.evaluate("inside = document.createRange()")
    page.evaluate("inside.selectNodeContents(toggle)")
    assert page.evaluate("inside.getClientRects()[0].top - toggle.getBoundingClientRect().top") < 8


def test_large_numbers_of_modules_stand_in_line(page: Page) -> None:
    page.evaluate("document.querySelector('.statuses b').textContent = '12,345'")
    places = page.evaluate(
        "[...document.querySelectorAll('.statuses .badge')].map(b => b.getBoundingClientRect().left)"
    )
    assert len(places) > 1
    assert len(set(places)) == 1


def test_a_click_on_a_heading_sorts_and_the_first_brings_the_tree_back(page: Page) -> None:
    page.evaluate(CLICK.format(4))
    assert page.evaluate(PATHS)[:2] == ["src/app/agents/create.py", "src/app/mixed.py"]
    assert page.evaluate("document.querySelector('[aria-sort=descending]').innerText").startswith("Auto")
    assert page.evaluate(f"{SHOWN}[0].cells[0].innerText").startswith("src/app/agents/create.py")
    page.evaluate(CLICK.format(4))
    assert page.evaluate(PATHS)[-1] == "src/app/agents/create.py"
    page.evaluate(CLICK.format(1))
    assert page.evaluate(PATHS)[:5] == TREE


def test_other_tables_sort_by_name_too(page: Page) -> None:
    names = "[...document.querySelectorAll('#owner tbody th')].map(e => e.textContent)"
    assert page.evaluate(names) == ["@all", "@agents"]
    page.evaluate("document.querySelector('#owner thead button').click()")
    assert page.evaluate(names) == ["@agents", "@all"]


def test_folders_fold(page: Page) -> None:
    page.evaluate("document.querySelector('[data-path=\"src/app/agents/\"] button').click()")
    assert page.evaluate(PATHS) == ["src/app/", "src/app/agents/", "src/app/broken.py", "src/app/mixed.py"]
    assert page.evaluate("document.querySelector('[aria-expanded=false]').innerText") == "agents/"


def test_modules_are_filtered_by_path_and_status(page: Page) -> None:
    page.evaluate(TYPE.format("AGENTS", "input[data-for=modules]"))
    assert page.evaluate(PATHS) == TREE[:4]
    page.evaluate(TYPE.format("migrated", "select[data-for=modules]"))
    assert page.evaluate(PATHS) == ["src/app/", "src/app/agents/", "src/app/agents/done.py"]
    assert page.evaluate("document.querySelector('[data-count=modules]').value") == "1 of 4"


def test_calls_are_filtered(page: Page) -> None:
    visible = "[...document.querySelectorAll('#calls li')].filter(e => e.checkVisibility()).length"
    assert page.evaluate(visible) == 1
    page.evaluate(TYPE.format("nothing like it", "input[data-for=calls]"))
    assert page.evaluate(visible) == 0
    page.evaluate(TYPE.format("JOB DONE", "input[data-for=calls]"))
    assert page.evaluate(visible) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_schemes_can_be_read(page: Page, scheme: str) -> None:
    page.emulate(scheme)
    channels = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (sum(channels) < 120) == (scheme == "dark")
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    ratio, where = page.evaluate(CONTRAST)
    assert ratio >= 4.5, where


def test_what_colours_say_is_said_in_words(page: Page) -> None:
    labels = page.evaluate("[...document.querySelectorAll('[role=img]')].map(e => e.getAttribute('aria-label'))")
    assert len(labels) > 10
    assert all("on Logfire" in label and "automatic" in label for label in labels)
    unnamed = "[...document.querySelectorAll('input, select')].filter(e => !e.getAttribute('aria-label')).length"
    assert page.evaluate(unnamed) == 0
    assert page.evaluate(
        "[...document.querySelectorAll('table')].every(e => e.caption && e.tHead.rows[0].cells[0].scope)"
    )


def test_everything_is_there_without_a_script(chromium: Page, file: Path) -> None:
    chromium.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        chromium.open(file)
        root = chromium.call("DOM.getDocument")["root"]["nodeId"]
        rows = chromium.call("DOM.querySelectorAll", nodeId=root, selector="#modules tbody tr:not([hidden])")["nodeIds"]
        assert len(rows) == 6
        tools = chromium.call("DOM.querySelectorAll", nodeId=root, selector=".tools:not([hidden]), th button")[
            "nodeIds"
        ]
        assert tools == []  # nothing that would do nothing
    finally:
        chromium.call("Emulation.setScriptExecutionDisabled", value=False)


def test_hostile_text_does_nothing(chromium: Page, tmp_path: Path) -> None:
    place = tmp_path / "hostile.html"
    place.write_text(formats.renderer("html")(hostile()), "utf-8")
    chromium.complaints.clear()
    chromium.requests.clear()
    chromium.open(place)
    assert chromium.evaluate("document.scripts.length") == 1
    assert chromium.evaluate("document.querySelectorAll('a, img, iframe, form, object').length") == 0
    assert "<script>alert(1)</script>" in chromium.evaluate("document.querySelector('#calls').innerText")
    assert chromium.complaints == []
    assert chromium.requests == [place.as_uri()]


def test_nothing_sticks_out_of_a_narrow_window(page: Page) -> None:
    page.call("Emulation.setDeviceMetricsOverride", width=390, height=800, deviceScaleFactor=1, mobile=True)
    try:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    finally:
        page.call("Emulation.clearDeviceMetricsOverride")


def test_no_word_of_a_small_table_breaks(page: Page) -> None:
    page.call("Emulation.setDeviceMetricsOverride", width=1280, height=800, deviceScaleFactor=1, mobile=False)
    try:
        words = "(n => { const r = document.createRange(); r.selectNodeContents(n); return r.getClientRects().length })"
        names = "[...document.querySelectorAll('#library tbody th, #owner tbody th')]"
        assert page.evaluate(f"{names}.filter(e => {words}(e) > 1).map(e => e.textContent)") == []
    finally:
        page.call("Emulation.clearDeviceMetricsOverride")


def test_a_print_keeps_bars_and_rows_whole(page: Page) -> None:
    style = "getComputedStyle(document.querySelector({!r})).getPropertyValue({!r})"
    page.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert page.evaluate(style.format("#modules .bar i", "print-color-adjust")) == "exact"
        assert page.evaluate(style.format("#modules tbody tr", "break-inside")) == "avoid"
        assert page.evaluate(style.format(".tools", "display")) == "none"
    finally:
        page.call("Emulation.setEmulatedMedia", media="")
