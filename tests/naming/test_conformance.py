"""The convention of event names, rule by rule."""

import pytest

from migrate_logs.naming import lint_name
from migrate_logs.naming.conformance import has_tense
from migrate_logs.naming.lexicon import shipped_lexicon

GOOD = [
    "agent.created", "agent.creating", "agent.error", "agent.load_error", "invoice.payment_failed", "cache.miss", "service.ready",
    "user.not_found", "user.already_exists", "token.not_active", "job.timed_out", "transaction.rolled_back", "cookie.set",
    "status.updated_to_failed", "session.not_found_after_update", "disk.out_of_space", "agent.execute.started", "path.not_directory",
    "worker.no_longer_needed", "logging.initialized", "resend.send_error", "invoice.marked_uncollectible", "job.set_aside",
    "link.made_public", "file.written", "file.split", "row.showed", "worker.gave_up",
    "badge.printed_again", "seat.released_manually", "badge.expiring_soon", "guest.logged_in_twice", "badge.overpaid",
    "input.not_list", "badge.overfit",
]  # fmt: skip
BAD = [
    ("agent_created", "event-not-dotted"),
    ("completed", "event-not-dotted"),
    ("a.b.c.created", "event-segments"),
    ("Agent.created", "event-case"),
    ("agent..created", "event-case"),
    ("agent.up__loaded", "event-case"),
    ("2fa.enabled", "event-case"),
    ("badge.3_printed", "event-case"),
    ("Printing badges...", "event-not-dotted"),
    ("badge.", "event-not-dotted"),
    ("badges.badge_printed", "event-repeats-category"),
    ("agent.create", "event-tense"),
    ("agent.creation", "event-tense"),
    ("request.timeout", "event-tense"),
    ("queue.speed", "event-tense"),
    ("seed.feed", "event-tense"),
    ("cookie.set_flag", "event-tense"),
    ("invoice.mark_uncollectible", "event-tense"),
    ("snapshot.took", "event-tense"),
    ("file.wrote", "event-tense"),
    ("user.not_load", "event-tense"),
    ("badge.printed_at", "event-tense"),
    ("ticket.could_not_print", "event-tense"),
    ("created.agent", "event-category"),
    ("loading.session", "event-category"),
    ("agent.agent_created", "event-repeats-category"),
    ("config.loaded_successfully", "event-repeats-category"),
    ("billing.invoice_line_item_tax_rate_override_recalculated", "event-too-long"),
    ("agent.{name}_created", "event-dynamic"),
]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_name_breaks_no_rule(name: str) -> None:
    assert lint_name(name) == ()


@pytest.mark.parametrize(("name", "rule"), BAD)
def test_a_bad_name_breaks_its_rule(name: str, rule: str) -> None:
    assert [violation.rule for violation in lint_name(name)] == [rule]


@pytest.mark.parametrize(
    "name",
    [
        "database.query",
        "database.load_history",
        "llm.request",
        "api.move_entity",
        "worker.shut_down",
        "cell.frob_set",
        "valve.open",
        "tray.empty",
    ],
)
def test_a_span_begins_with_a_base_verb(name: str) -> None:
    assert lint_name(name, "span") == ()


@pytest.mark.parametrize(
    "name",
    [
        "agent.running", "cache.hydrated", "database.loaded_history", "database.history", "invoice.reminder_sent",
        "user.not_found", "badge.not_valid", "ticket.invalid", "seat.unavailable", "plan.would_print",
        "badge.status", "tray.success", "print.in_progress", "print.already_running",
    ],
)  # fmt: skip
def test_another_span_is_a_violation(name: str) -> None:
    assert [violation.rule for violation in lint_name(name, "span")] == ["span-not-base-verb"]


def test_the_number_of_segments_is_the_callers_choice() -> None:
    assert lint_name("agent.execute.started", max_segments=3) == ()
    assert [violation.rule for violation in lint_name("agent.execute.started", max_segments=2)] == ["event-segments"]


def test_what_a_phrase_stands_for_tells_an_event() -> None:
    """A state or form that the phrase table puts into names is one that the lint lets pass."""
    lexicon = shipped_lexicon()
    told = {meaning[0] for meaning in lexicon.phrases.values() if meaning is not None and meaning[1] in ("a", "p", "g")}
    assert len(told) > 100
    assert sorted(word for word in told if not has_tense(word, lexicon)) == ["as_is"]  # told as `unchanged`
