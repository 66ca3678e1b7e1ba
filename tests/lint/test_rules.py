"""Each rule by itself: what breaks it and where, what keeps it, and what `--fix` makes of it."""

import pytest

from lint.checking import findings, fixed, seen
from migrate_logs.lint.parts.registry import is_advisory, is_opt_in, module_of, rule_names
from migrate_logs.lint.parts.sameness import says_the_same
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.naming.lexicon import shipped_lexicon

LOGFIRE = "import logfire\n"
BAD = [
    # rule, line of code, column of the finding
    ("event-not-dotted", 'logfire.info("agent_created")', 14),
    ("event-not-dotted", 'logfire.info("Agent created")', 14),
    ("event-not-dotted", 'logfire.log("info", "agent_created")', 21),
    ("event-segments", 'logfire.info("service.chat.message.created")', 14),
    ("event-case", 'logfire.info("Agent.created")', 14),
    ("event-case", 'logfire.info("agent.runCreated")', 14),
    ("event-case", 'logfire.info("agent..created")', 14),
    ("event-tense", 'logfire.info("agent.create")', 14),
    ("event-tense", 'logfire.info("database.connection")', 14),
    ("event-category", 'logfire.info("created.agent")', 14),
    ("event-repeats-category", 'logfire.info("agent.agent_created")', 14),
    ("event-repeats-category", 'logfire.info("agent.successfully_created")', 14),
    ("event-too-long", 'logfire.info("agent.one_two_three_four_five_six_created")', 14),
    ("span-not-base-verb", 'logfire.span("database.history_loaded")', 14),
    ("span-not-base-verb", 'logfire.span("database.loading_history")', 14),
    ("span-not-base-verb", '@logfire.instrument("database.loaded")\ndef f(): ...', 21),
    ("event-dynamic", 'logfire.info(f"agent.{kind}")', 14),
    ("event-dynamic", "logfire.info(message)", 14),
    ("event-dynamic", 'logfire.info("agent." + kind)', 14),
    ("event-dynamic", 'logfire.info("Agent {name} created", name=name)', 14),
    ("event-dynamic", 'logfire.span("load {path=}", path=path)', 14),
    ("level-mismatch", 'logfire.error("agent.created")', 15),
    ("level-mismatch", 'logfire.exception("session.loaded")', 19),
    ("level-mismatch", 'logfire.info("agent.create_failed")', 14),
    ("attribute-underscore", 'logfire.info("agent.created", _id=1)', 31),
    ("attribute-underscore", 'logfire.info("agent.created", _level="debug")', 31),
    ("attribute-case", 'logfire.info("agent.created", agentId=1)', 31),
    ("attribute-case", 'logfire.log("info", "agent.created", {"agent id": 1})', 39),
    ("attribute-scrubbed", 'logfire.info("agent.created", session_id=1)', 31),
    ("attribute-scrubbed", 'logfire.info("agent.created", auth_method=1)', 31),
    ("attribute-duplicate", 'logfire.log("info", "agent.created", {"a": 1, "a": 2})', 47),
    ("attribute-generic", 'logfire.info("price.updated", value=1)', 31),
    ("positional-argument", 'logfire.info("agent.created", model)', 31),
    ("positional-argument", 'logfire.info("agent.created", *models)', 32),
    ("exc-info-without-underscore", 'logfire.error("agent.create_failed", exc_info=True)', 38),
    ("level-number", 'logfire.log(logging.INFO, "agent.created")', 13),
    ("level-number", 'logfire.log(INFO, "agent.created")', 13),
    ("level-number", 'logfire.log(20, "agent.created")', 13),
    ("level-number", 'logfire.span("agent.create", _level=9)', 37),
    ("console-true", "logfire.configure(console=True)", 19),
    ("console-true", "logfire.configure(console=(True))", 19),
    ("span-not-base-verb", 'logfire.span("database.connection")', 14),
    ("span-not-base-verb", 'logfire.span("database.history_load")', 14),
    ("positional-argument", 'logfire.info(msg_template="agent.created")', 1),
    ("positional-argument", "logfire.info()", 1),
    ("positional-argument", 'logfire.log("info", "agent.created", foo=1)', 38),
    ("attribute-underscore", 'logfire.info("agent.created", **{"_x": 1})', 34),
    ("attribute-case", 'logfire.info("agent.created", **{"agentId": 1})', 34),
    ("attribute-scrubbed", 'logfire.span("agent.create", **{"session_id": 1})', 33),
    ("attribute-generic", 'logfire.info("price.updated", **{**more, "value": 1})', 42),
    ("attribute-duplicate", 'logfire.info("agent.created", a=1, **{"a": 2})', 39),
    ("exc-info-without-underscore", 'logfire.error("agent.create_failed", **{"exc_info": True})', 41),
]
GOOD = [
    ("event-not-dotted", 'logfire.info("agent.created")'),
    ("event-segments", 'logfire.info("chat.message.created")'),
    ("event-case", 'logfire.info("agent_2.run_created")'),
    ("event-tense", 'logfire.info("agent.created"); logfire.info("agent.creating"); logfire.error("agent.error")'),
    ("event-tense", 'logfire.info("row.not_found"); logfire.info("cache.missing"); logfire.info("user.logged_in")'),
    ("event-category", 'logfire.info("agent.created")'),
    ("event-repeats-category", 'logfire.info("agent.agency_created")'),
    ("event-too-long", 'logfire.info("agent.one_two_three_four_five_created")'),
    ("span-not-base-verb", 'logfire.span("database.load_history")'),
    ("span-not-base-verb", 'logfire.info("database.history_loaded")'),
    (
        "span-not-base-verb",
        'logfire.span("order.place"); logfire.span("query.autocomplete"); logfire.span("log.tail_lines")',
    ),
    ("span-not-base-verb", 'logfire.span("invoice.compact"); logfire.span("table.book"); logfire.span("feed.follow")'),
    ("event-dynamic", 'logfire.info("agent." "created"); logfire.info()'),
    ("event-dynamic", 'login.info(f"agent.{kind}"); other.span(f"{a}")'),
    ("level-mismatch", 'logfire.error("agent.create_failed"); logfire.warning("agent.create_failed")'),
    ("level-mismatch", 'logfire.error("row.not_found"); logfire.info("cache.missing"); logfire.info("agent.created")'),
    ("level-mismatch", 'logfire.error("badge.problem_detected"); logfire.error("tray.orphaned")'),
    ("level-mismatch", 'logfire.error("nonsense")'),  # other rules' business
    ("attribute-underscore", 'logfire.info("agent.created", _tags=["a"], _exc_info=True)'),
    ("attribute-underscore", 'logfire.span("agent.create", _span_name="agent.create", _level="debug")'),
    ("attribute-underscore", 'logfire.log("info", "agent.created", {"_id": 1})'),
    ("attribute-case", 'logfire.info("agent.created", agent_id=1, type_=2, _id=3)'),
    ("attribute-case", 'logfire.log("info", "agent.created", {"http.method": 1})'),
    ("attribute-scrubbed", 'logfire.info("book.loaded", author=1, authors=2, token=3, user_id=4, agent_session_id=5)'),
    ("attribute-duplicate", 'logfire.info("agent.created", a=1); logfire.info("agent.created", a=1)'),
    ("attribute-generic", 'logfire.info("price.updated", amount=1)'),
    ("positional-argument", 'logfire.info("agent.created", model=model, **more)'),
    ("positional-argument", 'logfire.log("info", "agent.created", {"a": 1}, ["tag"], True)'),
    ("positional-argument", 'text.span("a", b)'),
    ("positional-argument", 'tell = functools.partial(logfire.info, "agent.created")\ntell()\ntell(agent_id=1)'),
    ("positional-argument", 'logfire.log(level="info", msg_template="a.created", tags=["x"], console_log=True)'),
    ("positional-argument", "@logfire.instrument()\ndef f(): ..."),
    ("attribute-underscore", 'logfire.info("agent.created", **{"x": 1}, **more)'),
    ("attribute-underscore", 'logfire.info("agent.created", **{"_tags": ["a"], key: 1})'),
    (
        "exc-info-without-underscore",
        'logfire.error("a.failed", _exc_info=True); logfire.log("error", "a.failed", exc_info=e)',
    ),
    ("event-tense", 'logfire.info("service.up"); logfire.info("service.down")'),
    ("event-tense", 'logfire.info("migration.no_op"); logfire.info("migration.noop")'),
    ("level-number", 'logfire.log("info", "agent.created"); logfire.log(level, "agent.created")'),
    ("console-true", "logfire.configure(console=False); logfire.configure(console=logfire.ConsoleOptions())"),
    ("console-true", "tk.configure(console=True)"),
]
CAUGHT = 'try:\n    run()\nexcept OSError as e:\n    logfire.error("a.b", {}=e)'
FIXES = [
    ("event-not-dotted", 'logfire.info("agent_created", a=1)', 'logfire.info("agent.created", a=1)'),
    ("event-not-dotted", "logfire.info('Agent created')", "logfire.info('agent.created')"),
    ("event-case", 'logfire.info("Agent.created")', 'logfire.info("agent.created")'),
    ("event-tense", 'logfire.info("agent.create")', 'logfire.info("agent.created")'),
    ("event-tense", 'logfire.info("user.delete_skip")', 'logfire.info("user.delete_skipped")'),
    ("event-tense", 'logfire.error("task.fail")', 'logfire.error("task.failed")'),
    ("event-tense", 'logfire.info("job.retry")', 'logfire.info("job.retrying")'),
    ("event-repeats-category", 'logfire.info("agent.agent_created")', 'logfire.info("agent.created")'),
    ("event-repeats-category", 'logfire.info("agent.was_not_created")', 'logfire.info("agent.not_created")'),
    ("event-repeats-category", 'logfire.info("chat.chat_message_sent")', 'logfire.info("chat.message_sent")'),
    ("span-not-base-verb", 'logfire.span("database.loading_history")', 'logfire.span("database.load_history")'),
    ("event-dynamic", 'logfire.info("Agent {name} created", name=n)', 'logfire.info("agent.created", name=n)'),
    ("event-dynamic", 'logfire.info("Agent {name!r:>5} created", name=n)', 'logfire.info("agent.created", name=n)'),
    ("attribute-underscore", 'logfire.info("a.created", _id=1)', 'logfire.info("a.created", id=1)'),
    ("attribute-case", 'logfire.info("a.created", agentID=1)', 'logfire.info("a.created", agent_id=1)'),
    ("exc-info-without-underscore", 'logfire.error("a.b", exc_info=True)', 'logfire.error("a.b", _exc_info=True)'),
    ("exc-info-without-underscore", CAUGHT.format("exc_info"), CAUGHT.format("_exc_info")),
    ("level-number", "logfire.log(9, 'a.created')", "logfire.log('info', 'a.created')"),
    ("level-number", 'logfire.log((0x9), "a.created")', 'logfire.log("info", "a.created")'),
    (
        "event-too-long",
        'logfire.info("order.was_successfully_paid_with_card_by_customer")',
        'logfire.info("order.paid_with_card_by_customer")',
    ),
    ("console-true", "logfire.configure(console=True)", "logfire.configure()"),
    ("console-true", "logfire.configure(a=1, console=True)", "logfire.configure(a=1)"),
    ("console-true", "logfire.configure(console=True, a=1)", "logfire.configure(a=1)"),
    ("console-true", "logfire.configure(a=1, console=True, b=f(2))", "logfire.configure(a=1, b=f(2))"),
    ("console-true", "logfire.configure(\n    console=True,\n    a=1,\n)", "logfire.configure(\n    a=1,\n)"),
    ("console-true", "logfire.configure(\n    a=1,\n    console=True,\n)", "logfire.configure(\n    a=1,\n)"),
    ("console-true", "logfire.configure(\n    a=1,\n    console=True\n)", "logfire.configure(\n    a=1\n)"),
]
KEPT = [
    ("event-not-dotted", 'NAME = "agent_created"\nlogfire.info(NAME)'),  # the constant may be used elsewhere
    ("event-not-dotted", 'logfire.info("qwxyz")'),  # no better name is sure enough
    ("event-dynamic", 'logfire.info("Agent {name} created")'),  # the value would be lost
    ("event-dynamic", 'logfire.info(f"Agent {name} created")'),
    ("event-tense", 'logfire.info("file.would_delete")'),  # never the deed done
    ("event-tense", 'logfire.error("agent.create")'),  # nobody said that it failed
    ("event-tense", 'logfire.info("database.load_history")'),
    ("event-tense", 'logfire.info("email.bounce")'),
    ("event-tense", 'logfire.info("payment.did_fail")'),
    ("event-tense", 'logfire.info("user.create_or_update")'),
    ("event-tense", 'logfire.info("user.create_and_notify")'),
    ("event-tense", 'logfire.info("agent.run_id")'),
    ("event-category", 'logfire.info("created.agent")'),
    ("event-segments", 'logfire.info("service.chat.message.created")'),  # a query for `service.chat.*` finds it no more
    ("span-not-base-verb", 'logfire.span("database.history_loaded")'),
    ("span-not-base-verb", 'logfire.span("database.failed")'),
    ("span-not-base-verb", 'logfire.span("tray.locked")'),  # it may last as long as that holds
    ("event-not-dotted", 'logfire.span("Tray locked")'),
    ("span-not-base-verb", 'logfire.span("database.cached_query")'),  # nobody is told to cache one
    ("attribute-underscore", 'logfire.info("a.created", _class=1)'),
    ("attribute-underscore", 'logfire.info("a.created", __exc_info=1)'),
    ("attribute-underscore", 'logfire.info("a.created", __x=1)'),  # says nothing without it
    ("attribute-underscore", 'logfire.info("a.created", _X=1)'),
    ("attribute-case", 'logfire.info("a.created", Value=1)'),
    ("attribute-case", 'logfire.info("a.created", From=1)'),
    ("attribute-case", 'logfire.info("a.created", excInfo=1)'),  # an attribute, not the option
    ("attribute-underscore", 'logfire.info("a.created", _id=1, id=2)'),
    ("attribute-underscore", 'logfire.info("a.created", _id=1, **more)'),
    ("attribute-underscore", 'logfire.info("a.created", _level=1)'),  # somebody meant an option
    ("attribute-case", 'logfire.info("a.created", agentId=1, agent_id=2)'),
    ("attribute-case", 'logfire.info("Agent {agentId}", agentId=1)'),
    ("exc-info-without-underscore", 'logfire.error("a.b", exc_info=e, _exc_info=True)'),
    ("exc-info-without-underscore", 'logfire.error("a.b", exc_info=sys.exc_info()[0])'),  # a class would lose the log
    ("exc-info-without-underscore", 'try:\n    run()\nexcept OSError as e:\n    logfire.error("a.b", exc_info=text)'),
    ("exc-info-without-underscore", CAUGHT.format("exc_info").replace("    logfire", "    e = str(e)\n    logfire")),
    ("event-tense", 'logfire.info("service.start_up")'),
    ("event-not-dotted", '(logfire.info)("qwxyz")'),
    ("level-number", 'logfire.log(-1, "a.created")'),
    ("level-number", 'logfire.log(logging.INFO, "a.created")'),  # its level is another today
    ("console-true", "logfire.configure(\n    console=True,  # why not\n)"),
    ("positional-argument", 'logfire.info("a.created", model)'),
]


@pytest.mark.parametrize(("rule", "code", "column"), BAD)
def test_what_breaks_a_rule(rule: str, code: str, column: int) -> None:
    assert seen(LOGFIRE + code, rule) == [(rule, 2, column)]


@pytest.mark.parametrize(("rule", "code"), GOOD)
def test_what_keeps_a_rule(rule: str, code: str) -> None:
    assert seen(LOGFIRE + code, rule) == []


@pytest.mark.parametrize(("rule", "code", "mended"), FIXES)
def test_what_is_mended(rule: str, code: str, mended: str) -> None:
    assert fixed(LOGFIRE + code, rule) == LOGFIRE + mended
    assert seen(LOGFIRE + mended, rule) == []
    assert {rule for rule, *_ in seen(LOGFIRE + mended)} <= {rule for rule, *_ in seen(LOGFIRE + code)}


def test_the_rules_that_mend_say_so() -> None:
    assert {rule for rule in rule_names() if getattr(module_of(rule), "FIXES", False)} == {rule for rule, *_ in FIXES}


@pytest.mark.parametrize("rule", rule_names())
def test_what_is_read_of_a_rule_is_what_it_says_when_it_is_loaded(rule: str) -> None:
    said = module_of(rule)
    assert is_advisory(rule) == getattr(said, "ADVISORY", False)
    assert is_opt_in(rule) == getattr(said, "OPT_IN", False)


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ('logfire.info("a.created", From=1)', "; try `from_`"),
        ('logfire.info("a.created", **{"From": 1})', "; try `from`"),
        ('logfire.info("cert.expires_soon")', "; try `cert.expiring`"),  # not that it has expired
    ],
)
def test_advice_can_be_taken(code: str, advice: str) -> None:
    (finding,) = findings(LOGFIRE + code, "attribute-case", "event-tense")
    assert finding.message.endswith(advice)
    assert not finding.fixable


@pytest.mark.parametrize(
    ("code", "rule", "better"),
    [
        ('logfire.info("printed.badge")', "event-category", "badge.printed"),
        ('logfire.info("seating.guest")', "event-category", "guest.seating"),
        ('logfire.info("create.badge")', "event-category", "badge.created"),
        ('logfire.error("create.badge")', "event-category", "badge.create_failed"),
        ('logfire.info("badge.did_print")', "event-tense", "badge.printed"),
        ('logfire.info("badges.badge_printed")', "event-repeats-category", "badges.printed"),
        ('logfire.info("badge__tray.printed")', "event-case", "badge_tray.printed"),
        ('logfire.span("http.GET")', "event-case", "http.get"),
        ('logfire.span("badge.generation")', "span-not-base-verb", "badge.generate"),
        ('logfire.span("tray.lookup")', "span-not-base-verb", "tray.look_up"),
        ('logfire.span("hall_search")', "event-not-dotted", "hall.search"),
        ('logfire.error("badge.print_failure")', "event-tense", "badge.print_failed"),
        ('logfire.error("badge.err")', "event-tense", "badge.error"),
        ('logfire.error("badge.exists")', "event-tense", "badge.already_exists"),
        ('logfire.error("printer.crash")', "event-tense", "printer.crashed"),
        ('logfire.info("mail.sent_ok")', "event-tense", "mail.sent"),
        ('logfire.info("printer.listen")', "event-tense", "printer.listening"),
        ('logfire.info("badge.colour_change")', "event-tense", "badge.colour_changed"),
        ('logfire.info("shop.hall.badge.printed")', "event-segments", "hall.badge_printed"),
        ('logfire.info("shop.hall.badge.tray_emptied")', "event-segments", "badge.tray_emptied"),
        ('logfire.error("shop.v1.badges.get.failed")', "event-segments", "badges.get_failed"),
        ('logfire.span("shop.client.badge.create_tray")', "event-segments", "badge.create_tray"),
        ('logfire.span("shop.badge.get_tray.load_paper")', "event-segments", "badge.load_paper"),
        ('logfire.span("shop_self.hall.fee.applied")', "event-segments", "hall.apply_fee"),
    ],
)
def test_a_better_name_keeps_what_was_meant(code: str, rule: str, better: str) -> None:
    (finding,) = findings(LOGFIRE + code, rule)
    assert finding.message.endswith(f"; try `{better}`")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("config.init", "; try `config.initialized`"),
        ("batch.start_load", "missing)"),
        ("batch.begin_import", "missing)"),
    ],
)
def test_advice_never_says_more_than_the_name(name: str, advice: str) -> None:
    (finding,) = findings(f'{LOGFIRE}logfire.info("{name}")', "event-tense")
    assert finding.message.endswith(advice)


@pytest.mark.parametrize("before", ["failed", "not", "would"])
def test_a_shorter_name_leaves_out_nothing_that_turns_the_meaning(before: str) -> None:
    (finding,) = findings(f'{LOGFIRE}logfire.info("shop.{before}.badge.tray_emptied")', "event-segments")
    assert not finding.message.endswith("; try `badge.tray_emptied`")


@pytest.mark.parametrize("name", ["health.check", "health.ok", "checksum.okay"])
def test_no_advice_says_that_a_state_is_a_deed(name: str) -> None:
    (finding,) = findings(f'{LOGFIRE}logfire.info("{name}")', "event-tense")
    assert "; try " not in finding.message


@pytest.mark.parametrize("name", ["billing.payment", "training.epoch"])
def test_an_activity_is_no_verb_in_the_wrong_place(name: str) -> None:
    assert not findings(f'{LOGFIRE}logfire.info("{name}")', "event-category")


@pytest.mark.parametrize("name", ["shop_mail.webhook.subscription_past_due", "shop_order.list_parcels.unauthorized"])
def test_no_advice_moves_what_stands_before_the_action(name: str) -> None:
    (finding,) = findings(f'{LOGFIRE}with logfire.span("{name}"):\n    pass', "span-not-base-verb")
    assert "; try " not in finding.message


@pytest.mark.parametrize(("rule", "code"), KEPT)
def test_what_is_left_to_people(rule: str, code: str) -> None:
    assert [each.rule for each in findings(LOGFIRE + code, rule)] == [rule]
    assert fixed(LOGFIRE + code, rule) == LOGFIRE + code


def test_two_names_that_say_other_things_never_become_one() -> None:
    code = 'logfire.info("badge_print")\nlogfire.info("Badge printed")\n'
    assert fixed(LOGFIRE + code, "event-not-dotted") == LOGFIRE + code.replace("Badge printed", "badge.printed")
    alone = LOGFIRE + code.replace('logfire.info("Badge printed")\n', "")
    assert 'logfire.info("badge.printed")' in fixed(alone, "event-not-dotted")


@pytest.mark.parametrize(("rule", "code", "column"), BAD)
def test_a_comment_silences_it(rule: str, code: str, column: int) -> None:
    first, *rest = code.split("\n")
    text = "\n".join([f"{LOGFIRE}{first}  # migrate-logs: ignore[{rule}] as agreed", *rest])
    assert seen(text, rule, "unused-suppression") == []


def test_all_rules_together_are_silent_about_good_code() -> None:
    text = """import logfire

logfire.configure(send_to_logfire="if-token-present", console=logfire.ConsoleOptions(include_attributes=True))


@logfire.instrument("report.render")
def render(report, user_id):
    with logfire.span("database.load_rows", user_id=user_id) as span:
        span.set_attribute("rows", 3)
        logfire.info("rows.loading", user_id=user_id)
    try:
        report.render()
    except OSError as error:
        logfire.exception("report.render_failed", user_id=user_id, error=str(error))
        raise
    logfire.notice("report.rendered", _tags=["daily"], user_id=user_id)
"""
    assert seen(text) == []


def test_a_message_says_what_was_seen_and_what_to_do() -> None:
    (finding,) = findings('import logfire\nlogfire.info("agent_created")\n', "event-not-dotted")
    assert finding.message == "`agent_created` has no category: write `category.action`; try `agent.created`"
    assert (finding.place.line, finding.place.column, finding.end) == (2, 14, (2, 29))
    assert finding.fixable


@pytest.mark.parametrize(("level", "word"), [("INFO", '"info"'), ("CRITICAL", '"fatal"'), ("NOTSET", "the word")])
def test_the_word_for_a_number_of_logging_is_told(level: str, word: str) -> None:
    (finding,) = findings(f'{LOGFIRE}logfire.log(logging.{level}, "agent.created")', "level-number")
    assert finding.message.endswith(f"; write {word}")


def test_ids_that_the_configuration_lets_pass_are_not_scrubbed() -> None:
    settings = Settings(("attribute-scrubbed",), ids=("session_id",))
    code = 'logfire.info("session.loaded", session_id=1, cookie_id=2)'
    assert seen(LOGFIRE + code, settings=settings) == [("attribute-scrubbed", 2, 46)]


def test_more_segments_can_be_allowed() -> None:
    settings = Settings(("event-segments",), naming={"max-segments": 4})
    code = 'logfire.info("service.chat.message.created"); logfire.info("a.b.c.d.created")'
    assert seen(LOGFIRE + code, settings=settings) == [("event-segments", 2, 60)]


def test_states_of_the_project_are_tenses() -> None:
    settings = Settings(("event-tense",), naming={"states": ["quorate"]})
    assert seen(LOGFIRE + 'logfire.info("board.quorate")', "event-tense") == [("event-tense", 2, 14)]
    assert seen(LOGFIRE + 'logfire.info("board.quorate")', settings=settings) == []


def test_a_name_that_is_not_sure_enough_is_not_written() -> None:
    code = LOGFIRE + 'logfire.info("agent.create")\n'
    assert fixed(code, settings=Settings(("event-tense",), min_confidence=0.9)) == code


def test_categories_that_were_agreed_on() -> None:
    settings = Settings(("event-unknown-category",), categories=frozenset({"agent", "chat.message", "queue"}))
    code = """
logfire.info("agent.created"); logfire.info("chat.message.created"); logfire.info("queue.worker.started")
logfire.info("agents.created")
logfire.info("chat.room.created")
logfire.info("agent_created")
"""
    found = findings(LOGFIRE + code, settings=settings)
    assert [(each.place.line, each.message) for each in found] == [
        (4, "`agents` is not among the categories of [tool.migrate-logs.lint]; did you mean `agent`?"),
        (5, "`chat.room` is not among the categories of [tool.migrate-logs.lint]"),
    ]
    assert seen(LOGFIRE + code, "event-unknown-category") == []


def test_events_that_the_catalog_does_not_hold() -> None:
    settings = Settings(("event-not-in-catalog",), catalog=frozenset({"agent.created"}))
    code = 'logfire.info("agent.created"); logfire.info("agent.cretaed"); logfire.info(name)'
    (finding,) = findings(LOGFIRE + code, settings=settings)
    assert finding.message == "`agent.cretaed` is not in events.toml; did you mean `agent.created`?"
    assert seen(LOGFIRE + code, "event-not-in-catalog") == []


@pytest.mark.parametrize(
    ("known", "written", "is_meant"),
    [
        ("agent.created", "agents.created", True),
        ("agent.created", "agent.create", True),
        ("agent.tool_called", "agent.toolcalled", True),
        ("agent.succeeded", "agent.succeded", True),
        ("agent.canceled", "agent.failed", False),
        ("agent.unloaded", "agent.loaded", False),
        ("agent.detached", "agent.attached", False),
        ("agent.paused", "agent.passed", False),
        ("agent.not_created", "agent.created", False),
        ("agent.succeeded", "agent.failed", False),
        ("job.failed", "agent.failed", False),
    ],
)
def test_another_outcome_is_never_what_was_meant(known: str, written: str, is_meant: bool) -> None:
    settings = Settings(("event-not-in-catalog",), catalog=frozenset({known}))
    (finding,) = findings(f'{LOGFIRE}logfire.info("{written}")\n', settings=settings)
    hint = f"; did you mean `{known}`?" if is_meant else ""
    assert finding.message == f"`{written}` is not in events.toml{hint}"


def test_context_that_every_log_and_span_must_carry() -> None:
    settings = Settings(("missing-context",), context={"app/**": ("account_id", "session_id"), "other/": ("x",)})
    code = """
logfire.info("agent.created", account_id=1, session_id=2)
logfire.info("agent.created", account_id=1)
with logfire.span("agent.create"): pass
logfire.info("agent.created", **context)
logfire.log("info", "agent.created", {"account_id": 1, "session_id": 2})
logfire.configure()
logfire.info("agent.created", **{"account_id": 1})
logfire.info("agent.created", **{"account_id": 1, **more})
"""
    assert [(each.place.line, each.message) for each in findings(LOGFIRE + code, settings=settings)] == [
        (4, "lacks `session_id`"),
        (5, "lacks `account_id`, `session_id`"),
        (9, "lacks `session_id`"),
    ]


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        ("", []),
        (", extract_args=True", []),
        (", extract_args=names", []),
        (", **options", []),
        (", extract_args=False", ["lacks `account_id`"]),
        (", extract_args=['model']", ["lacks `account_id`"]),
        (", extract_args=('model', 'account_id')", []),
    ],
)
def test_a_function_that_is_a_span_carries_the_arguments_that_are_extracted(options: str, missing: list[str]) -> None:
    settings = Settings(("missing-context",), context={"**": ("account_id",)})
    code = f'@logfire.instrument("agent.run"{options})\ndef run(account_id, model): ...'
    assert [each.message for each in findings(LOGFIRE + code, settings=settings)] == missing


def test_the_items_of_a_spread_display_are_left_to_people() -> None:
    code = LOGFIRE + 'logfire.error("agent.failed", **{"agentId": 1, "exc_info": True, "__id": 2})\n'
    assert fixed(code) == code


def test_two_attributes_are_not_given_one_name() -> None:
    code = (
        LOGFIRE + 'logfire.info("agent_created", agentId=1, AgentID=2)\nlogfire.info("agent.created", __id=1, _id=2)\n'
    )
    assert fixed(code) == code.replace("agent_created", "agent.created")


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("Agent created", "agent.created", True),
        ("agent.create", "agent.created", True),
        ("agent.runCreated", "agent.run_created", True),
        ("agent.agent_was_created", "agent.created", True),
        ("OpenAI key created", "openai_key.created", True),
        ("created.agent", "agent.created", False),
        ("order.shipping", "shipping.ordering", False),
        ("agent.run_id", "agent.id_run", False),
        ("user.create_or_update", "user.or_update_created", False),
        ("agent.not_created", "agent.created", False),
        ("agent.create", "agent.create_failed", False),
        ("service.chat.created", "chat.created", False),
        ("chat.message.created", "chat.message_created", False),
        ("service.chat.message.created", "service_chat_message.created", False),
        ("user.about_to_delete", "user.about_to_deleted", False),
        ("user.attempt_delete", "user.attempt_deleted", False),
        ("user.dont_delete", "user.dont_deleted", False),
        ("user.schedule_delete", "user.schedule_deleted", False),
        ("user.nothing_to_delete", "user.nothing_to_deleted", False),
        ("would.delete", "would.deleted", False),
        ("skip.delete", "skip.deleted", False),
        ("request.delete", "request.deleted", True),
        ("user.chose", "user.chosen", False),
        ("UserChose", "user.chose", True),
        ("UserAttemptDelete", "user.attempt_delete", True),
        ("database.cached_query", "database.cache_query", False),
    ],
)
def test_a_fix_says_the_same(old: str, new: str, is_same: bool) -> None:
    assert says_the_same(old, new, shipped_lexicon()) is is_same


def test_a_name_that_the_file_has_already_stays_apart() -> None:
    code = LOGFIRE + 'logfire.info("agent.create"); logfire.info("agent.created"); logfire.info("tool.create")\n'
    assert fixed(code) == code.replace("tool.create", "tool.created")


def test_a_name_that_was_decided_is_not_mended() -> None:
    settings = Settings(("event-not-dotted",), decided=lambda: frozenset({"agent_created"}))
    code = LOGFIRE + 'logfire.info("agent_created"); logfire.info("user_created")\n'
    assert fixed(code, settings=settings) == code.replace("user_created", "user.created")
    assert [each.fixable for each in findings(code, settings=settings)] == [False, True]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ('"order." + "created"', "the name is put together of constants; write it as one"),
        ('("order." + ("cre" + "ated"))', "the name is put together of constants; write it as one"),
        ('"a.b" if ok else "c.d"', "the name is one of several constants; give each a call of its own"),
    ],
)
def test_what_is_told_of_constants(name: str, message: str) -> None:
    assert [each.message for each in findings(f"{LOGFIRE}logfire.info({name})", "event-dynamic")] == [message]
