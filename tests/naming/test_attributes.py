"""Names of attributes: from expressions, from the text around them, and distinct within a call."""

import keyword
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tree_sitter import Node

from migrate_logs.naming.attributes import (
    Suggestion,
    Wanted,
    distinct,
    is_fixed,
    is_risky,
    may_be_error,
    owner_of,
    suggest,
)
from migrate_logs.naming.attributes.words import identifier, plural, singular, vocabulary
from migrate_logs.source import children, read

LEGAL = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def expression(text: str) -> Node:
    """The node of an expression, as it stands in a call."""
    call = children(children(read("x.py", f"f({text})".encode()).root)[0])[0]
    return children(children(call)[1])[0]


def names(table: str) -> list[object]:
    """`expression -> name` lines as parameters; a question mark says that the name is not sure."""
    rows = [line.strip().rpartition(" -> ") for line in table.strip().splitlines()]
    return [
        pytest.param(left.strip(), Suggestion(right.removesuffix("?"), "?" not in right), id=left)
        for left, _, right in rows
    ]


def table(text: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("source", "expected"), names(text))


@table("""
    rows -> rows
    account_id -> account_id
    e -> error
    exc -> error
    last_error -> last_error
    x -> x?
    value -> value?
    _token_count -> token_count
    userId -> user_id
    HTTPServer -> http_server
    userIDs -> user_ids
    MAX_RETRIES -> max_retries
    class_ -> class_value
    naïve_rate -> naive_rate
    größe -> grosse
    łódź_œuvre -> lodz_oeuvre
    þorn.ærø_đuro -> aero_duro
    _ -> value?
    日本 -> value?
    __name__ -> module
""")
def test_variables(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@table("""
    self.name -> name
    self._id -> id
    cls.registry -> registry
    user.id -> user_id
    self.user.id -> user_id
    user.full_name -> full_name
    user.email -> user_email
    resp.status_code -> status_code
    request.url -> url
    self.config.path -> path
    e.code -> error_code
    status.value -> status
    self.state.value -> state
    self.value -> value?
    user.pk -> user_id
    users[0].id -> user_id
    order.order_id -> order_id
    get_user().id -> user_id
    type(e).__name__ -> error_type
    type(user).__name__ -> user_type
    type(user) -> user_type
    self.__class__.__name__ -> class_name
    type(self).__name__ -> class_name
    cls.__name__ -> class_name
    handler.__name__ -> handler_name
    handler.__qualname__ -> handler_name
""")
def test_members(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("self", "retry_queue"),
        ("str(self)", "retry_queue"),
        ("self.depth", "depth"),
        ("type(self).__name__", "class_name"),
        ("other", "other"),
    ],
)
def test_self_is_named_after_the_class_around(source: str, name: str) -> None:
    text = f"class _RetryQueue:\n    def drain(self):\n        {source}\n"
    tree = read("x.py", text.encode()).root
    at = text.index(source, text.index("(self)") + 6)
    node = tree.descendant_for_byte_range(at, at + len(source))
    assert node is not None
    assert suggest(node).name == name


@table("""
    d["trace_id"] -> trace_id
    d["user-id"] -> user_id
    d["from"] -> from_value
    order["from"]["id"] -> from_id
    d["host"] -> host
    c["host"] -> host
    e.args[0] -> error
    e.args -> error_args
    user["id"] -> user_id
    data["name"] -> name
    results[0]["name"] -> name
    config["db"]["host"] -> host
    row[COL_NAME] -> col_name
    d.get("region") -> region
    d.get("region", "eu") -> region
    account.get("id") -> account_id
    request.headers.get("X-Request-Id") -> x_request_id
    getattr(event, "kind", None) -> event_kind
    getattr(event, "colour") -> colour
    os.environ["HOME_DIR"] -> home_dir
    os.environ.get("HOME_DIR") -> home_dir
    os.getenv("HOME_DIR") -> home_dir
    users[0] -> user
    self.entries[index] -> entry
    prices[symbol] -> price
    names.get(key) -> name
    cache.get(key) -> cache_item?
    next(iter(users)) -> user
    queue.pop() -> queue_item?
    job_queue.get() -> job_queue_item?
    request_depth.get() -> request_depth
    out / f"best-{i}.pt" -> out?
    root / 'settings.toml' -> root?
""")
def test_keys_and_elements(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@table("""
    len(rows) -> row_count
    len(self.entries) -> entry_count
    len(user_ids) -> user_id_count
    len(user_list) -> user_count
    len(prompt) -> prompt_length
    len(response.text) -> response_text_length
    len(batch) -> batch_size
    len(set(names)) -> name_count
    len([u for u in users if u.ok]) -> user_count
    str(e) -> error
    repr(exc) -> error
    str(path) -> path
    round(score, 2) -> score
    int(port) -> port
    sorted(names, key=len) -> names
    list(config.keys()) -> config_keys
    json.dumps(payload, indent=2) -> payload
    Path(folder) -> folder
    cast(int, limit) -> limit
    name.strip().lower() -> name
    created_at.isoformat() -> created_at
    user.model_dump() -> user
    html.replace("<", "[") -> html
    copy.copy(row) -> row
    to_json_text(job) -> job
    ", ".join(names) -> names
    ", ".join(str(n) for n in names) -> names
    os.path.join(root, name) -> path
    os.path.basename(archive) -> archive_name
    response.json() -> response_json
    queryset.count() -> queryset_count
    bool(account) -> has_account
    hasattr(queue, "sync_q") -> has_sync_q
    hasattr(queue, "is_ready") -> is_ready
    bool(is_ready) -> is_ready
    sum(prices) -> total_price
    sum(f.size for f in files) -> total_file_size
    sum(1 for u in users if u.ok) -> user_count
    max(scores) -> max_score
    max(0, remaining) -> remaining?
    "{}".format(account) -> account
    "%s" % account -> account
    "%s/%s" % (first, last) -> text?
""")
def test_lengths_and_wrappers(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@table("""
    get_user(3) -> user
    load_rows_for_tenant(1) -> rows
    self._compute_score() -> score
    thread.getName() -> thread_name
    await fetch_profile(3) -> profile
    count_rows() -> row_count
    is_ready() -> is_ready
    frobnicate(rows) -> frobnicate?
    Retry(3) -> retry?
    handlers[kind](event) -> handler?
    time.time() -> timestamp
    datetime.now().isoformat() -> timestamp
    os.getpid() -> pid
    traceback.format_exc() -> traceback
    lambda: get_user(3) -> user
""")
def test_calls(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@table("""
    time.time() - start -> duration
    time.perf_counter() - self._t0 -> duration
    end - start -> duration
    self.finished_at - self.started_at -> duration
    (time.time() - start) * 1000 -> duration_ms
    round((time.monotonic() - start) * 1_000, 2) -> duration_ms
    1000 * (time.time() - start) -> duration_ms
    (end - start) / 60 -> duration_minutes
    (end - start) / 3600 -> duration_hours
    (datetime.now() - created).total_seconds() -> duration
    perf_counter_ns() - t0 -> duration_ns
    (perf_counter_ns() - t0) / 1e6 -> duration_ms
    datetime.now().timestamp() - created -> duration
    elapsed * 1000 -> elapsed_ms
    latency_ms / 1000 -> latency
    memory / 1024 / 1024 -> memory_mb
    file_size / (1024 * 1024) -> file_size_mb
    max_bytes / 2**10 -> max_kb
    deadline - time.time() -> remaining?
    end_index - start_index -> end_index_delta?
""")
def test_durations_and_units(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@table("""
    attempt + 1 -> attempt
    len(rows) - 1 -> row_count
    -offset -> offset
    price * 3 -> price?
    price - cost -> price_delta?
    rows + extras -> total?
    offset + size -> end?
    min(i + size, limit) -> end?
    hit_count + miss_count -> total_count?
    done / planned -> done_per_planned?
    done / planned * 100 -> done_percent?
    "user " + name -> name
    "a" + name + "b" + city -> text?
    account is not None -> has_account
    not enabled -> not_enabled
    status == "ok" -> status_equals_ok?
    retries > 5 -> retries_above_5?
    role in roles -> role_in_roles?
    a < rank < b -> a_matches?
    name if name else "-" -> name
    "-" if name is None else name -> name
    "on" if debug else "off" -> debug?
    account or None -> account
    None or account -> account
    account and account.plan -> plan
    (total := count_rows()) -> total
    [u.id for u in users] -> user_ids
    [u["id"] for u in users] -> user_ids
    [u.full_name for u in users] -> full_names
    {u.id for u in users} -> user_ids
    [str(u) for u in users] -> users
    [tuple(a.shape) for a in arrays] -> shapes
    blue(job.id) -> job_id
    green(", ".join(names)) -> names
    [a.shape if a is not None else None for a in arrays] -> shapes
    [str(u["id"]) for u in users] -> user_ids
    (r for r in rows) -> rows
    {k: v for k, v in prices.items()} -> prices
    [name] -> names
    [first, last] -> values?
    {"a": 1} -> value?
    f"{account}" -> account
    f"/home/{account}" "/logs" -> account
    f"{first} {last}" -> text?
    "text" -> value?
    3 -> value?
    None -> value?
    *names -> names
""")
def test_operators_and_displays(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


@table("""
    token[:4] -> token_prefix
    token[0:4] -> token_prefix
    self.token[-4:] -> token_suffix
    token[4:8] -> token_part
    token[::2] -> token_part
    token[:] -> token
    token[0] -> token_part
    token.split(".")[0] -> token_part
    str(token)[:8] -> token_prefix
    token[:4] + "***" -> token_prefix
    token[:4] + "..." + token[-4:] -> token_prefix
    "*" * 8 + token[-4:] -> token_suffix
    f"{token[:4]}***" -> token_prefix
    f"{token[:2]}...{token[-2:]}" -> token_prefix
    f"{token:.4}..." -> token_part
    token[:4] if token else None -> token_prefix
    "s" if n != 1 else "" -> plural
    "" if n == 1 else "es" -> plural
    "y" if n == 1 else "ies" -> plural
    "entry" if n == 1 else "entries" -> plural
    "rows" if n > 1 else "row" -> plural
    "dry " if n else "" -> n?
    "was" if n == 1 else "were" -> n_text?
    token and token[:4] -> token_prefix
    "set" if token else "unset" -> has_token?
    token and "***" -> has_token?
    mask(token) -> token_masked
    mask_secret(self.password) -> password_masked
    hashlib.sha256(token.encode()).hexdigest() -> token_hash
    hash(token) -> token_hash
    token.replace(token[4:], "***") -> token_masked
    re.sub(".", "*", token) -> token_masked
    format(token, ".4") -> token_masked
    [t[:4] for t in tokens] -> token_prefix
    [mask(t) for t in tokens] -> token_masked
    len(token) -> token_length
    len(token[:4]) -> token_prefix_length
    title.replace("_", " ") -> title
""")
def test_parts_say_that_they_are_parts(source: str, expected: Suggestion) -> None:
    assert suggest(expression(source)) == expected


PARTS = [
    "{}[:4]",
    "{}[-4:]",
    "{}[0]",
    "mask({})",
    'f"{{{}[:4]}}***"',
    '{}[:2] + "***"',
    "hash({})",
    '"set" if {} else ""',
    '{}.replace({}[4:], "*")',
]


@given(
    st.sampled_from(PARTS),
    st.sampled_from(sorted(vocabulary().secrets)),
    st.sampled_from(["{}=", "{}: ", "the {} #", "{} "]),
)
def test_no_text_makes_a_part_claim_to_be_the_secret(shape: str, secret: str, text: str) -> None:
    source = shape.format(*[f"user.{secret}"] * shape.count("{}"))
    assert suggest(expression(source), text.format(secret), "").name != secret


def test_a_value_that_a_format_cuts_is_a_part() -> None:
    assert suggest(expression("token"), "token=", "", cut=True) == Suggestion("token_prefix", sure=True)
    assert suggest(expression("token[-8:]"), cut=True) == Suggestion("token_suffix", sure=True)


TEXTS = [
    # before, expression, after, name
    ("receipt=", "x", "", "receipt"),
    ("done receipt=", "frobnicate(x)", ", ok", "receipt"),
    ("receipt: ", "x", "", "receipt"),
    (", user id: '", "x", "'", "user_id"),
    ("For user: ", "x", "", "user"),
    ("id #", "x", "", "id"),
    ("user.id=", "x", "", "user_id"),
    ("--max-rows=", "x", "", "max_rows"),
    ("a=", "1", "", "a"),
    ("a=1 to=", "5", "", "to"),
    ("failed=", "len([1])", "", "failed"),
    ("count=", "get_rows()", "", "count"),
    ("limit=", "5", "", "limit"),
    ("limit ", "5", "", "limit"),
    ("mode ", '"fast"', "", "mode"),
    ("rows=", 'f"{a} of {b}"', "", "rows"),
    # what is computed is called what its author called it
    ("depth=", 'path.count("/") - 3', "", "depth"),
    ("backlog=", "len(jobs)", "", "backlog"),
    ("page=", "cursor + 1", "", "page"),
    ("elapsed=", "time.time() - start", "", "duration"),
    # a deed in front of the thing that it is done to
    ("Processing file: ", "frobnicate(x)", "", "file"),
    ("Creating item: ", "x", "", "item"),
    ("Deleting old record: ", "x", "", "old_record"),
    ("Loading time: ", "x", "", "loading_time"),
    ("Remaining time: ", "x", "", "remaining_time"),
    ("Embedding model: ", "x", "", "embedding_model"),
    ("Operating system: ", "x", "", "operating_system"),
    ("Working directory: ", "x", "", "working_directory"),
    ("Signing key: ", "x", "", "signing_key"),
    # one of two texts
    ("", '"Would ship" if dry_run else "Shipped"', " boxes", "action"),
    ("in ", '"verbose" if verbose else "quiet"', " mode", "mode"),
    ("mode: ", '"verbose" if verbose else "quiet"', "", "mode"),
    ("it runs ", '"alone" if run_mode == 3 else "together"', "", "run_mode"),
    ("it is ", '"cheap" if cost < 3 else "dear"', "", "cost_text"),
    ("token ", '"here" if token else "gone"', "", "has_token"),
    ("colours ", '"on" if colours else "off"', "", "colours"),
    # a share
    ("", "percentage", "%", "percentage"),
    ("percentage: ", "i / len(rows) * 100", "%", "percent"),
    ("", "good_count / total * 100", "%", "good_percent"),
    # a name of its own, a sentence, or a word that names nothing
    ("receipt=", "slip", "", "slip"),
    ("id=", "user.id", "", "user_id"),
    ("count=", "len(users)", "", "user_count"),
    ("length=", "len(caption)", "", "caption_length"),
    ("n=", "count_rows()", "", "row_count"),
    ("reason=", "str(e)", "", "error"),
    ("Could not open: ", "frobnicate(x)", "", "frobnicate"),
    ("Finished: ", "x", "", "x"),
    ("Warning: ", "x", "", "x"),
    ("status >= ", "x", "", "x"),
    ("retry in ", "5", "", "value"),
    ("token=", "fetch(x)", "", "fetch"),
    ("password: ", "get_value()", "", "value"),
    # units
    ("took ", "x", " ms", "duration_ms"),
    ("took ", "stop(x)", "ms.", "duration_ms"),
    ("took ", "x", "s", "duration"),
    ("took ", "x", " seconds", "duration"),
    ("after ", "x", " minutes", "duration_minutes"),
    ("delay=", "x", " ms", "delay_ms"),
    ("", "x", "% done", "percent"),
    ("progress=", "x", "%", "progress_percent"),
    ("", "done / planned", "%", "done_percent"),
    ("", "free / 2**30", " GB", "free_gb"),
    ("wrote ", "x", " bytes", "size_bytes"),
    ("used ", "x", " MB", "size_mb"),
    ("took ", "elapsed", " ms", "elapsed"),
    ("took ", "time.time() - start", " ms", "duration"),
    ("took ", "(time.time() - start) * 1000", " ms", "duration_ms"),
    ("found ", "x", "s", "x"),
    ("at ", "x", " MB/s", "x"),
    # what is left
    ("", "retry.max - done", " remaining", "remaining"),
    ("", "limit - done", " attempts left", "attempts_remaining"),
    ("", "price - cost", " to pay", "price_delta"),
    ("", "delta", " remaining", "delta"),
]


@pytest.mark.parametrize(("before", "source", "after", "name"), TEXTS)
def test_text_completes_what_the_expression_does_not_say(before: str, source: str, after: str, name: str) -> None:
    assert suggest(expression(source), before, after).name == name


atoms = st.sampled_from(
    [
        "x",
        "self",
        "e",
        "_",
        "class_",
        "token",
        "users",
        "User",
        "a.b",
        "self._id",
        '"k"',
        "1",
        "0x1F",
        "None",
        "d['from']",
        "é",
        "日",
        "r'\\d'",
        "...",
        "1j",
    ]
)
SHAPES = """
    {}.id | {}._x | {}[{}] | {}[:{}] | {}[1:2, 3] | {}({}) | {}.get({}) | len({}) | str({}) | {} + {} | {} - {} | {} * {}
    {} / {} | {} % {} | {} // {} | {} ** {} | {} @ {} | not {} | -({}) | {} is not None | {} == {} | {} or {} | {} and {}
    {} if {} else {} | [{} for q in {}] | {{q: {} for q in {}}} | sum({} for q in {}) | lambda: {} | (w := {}) | [{}, {}]
    ({},) | {{{}: {}}} | {}.join({}) | "{{}}".format({}) | (await {}) | {}.pop() | mask({}) | max({}, {}) | getattr({}, {})
    type({}).__name__ | ({}).value | (yield {}) | f({}, *{}, **{})
"""
shapes = st.sampled_from([shape.strip() for line in SHAPES.strip().splitlines() for shape in line.split("|")])


def filled(shape: str, parts: list[str]) -> str:
    pieces = iter(f"({part})" for part in parts * 3)
    return shape.format(*[next(pieces) for _ in range(shape.count("{}"))])


expressions = st.recursive(
    atoms, lambda inner: st.builds(filled, shapes, st.lists(inner, min_size=1, max_size=3)), max_leaves=8
)
snippets = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["took ", "class=", "_x=", "1st: ", "from: ", " ms", "% ", " MB", "s", "exc_info="]),
)


@given(expressions, snippets, snippets)
def test_every_name_is_a_legal_keyword(source: str, before: str, after: str) -> None:
    (name,) = distinct([Wanted(suggest(expression(source), before, after).name)], ())
    assert LEGAL.fullmatch(name)
    assert not keyword.iskeyword(name)
    assert name not in vocabulary().reserved


@given(st.text(max_size=30))
def test_identifiers_are_legal_or_empty_and_stay_as_they_are(text: str) -> None:
    name = identifier(text)
    assert name == "" or LEGAL.fullmatch(name)
    assert identifier(name) == name


def test_an_expression_too_deep_to_read_gets_a_name() -> None:
    assert suggest(expression("(" * 90 + "x" + ")" * 90)) == Suggestion("value", sure=False)
    assert suggest(expression(" * ".join(["2"] * 3000))) == Suggestion("value", sure=False)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("user", "users"),
        ("entry", "entries"),
        ("batch", "batches"),
        ("user_id", "user_ids"),
        ("status", "statuses"),
        ("city", "cities"),
        ("key", "keys"),
    ],
)
def test_singular_and_plural(one: str, many: str) -> None:
    assert (singular(many), plural(one), plural(many)) == (one, many, many)


# ---- distinct -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "source", "after", "near"),
    [
        ("", "len(boxes)", " boxes", "box_count"),
        (" boxes, ", "len(boxes)", " lost", "lost_count"),
        ("", "len(boxes)", " were", ""),
        (" boxes, ", "box_count", " lost", ""),
        ("hall: ", "boxes", "", "hall"),
        ("for hall ", "boxes", "", ""),
        ("for hall ", "frobnicate(boxes)", "", "hall"),
        ("4 x ", "frobnicate(boxes)", "", ""),
        ("it costs ", "price * 3", "", ""),
        ("hall: ", "token[:4]", "", ""),
        ("the secret token ", "boxes", "", ""),
    ],
)
def test_what_the_text_beside_a_value_calls_it(before: str, source: str, after: str, near: str) -> None:
    assert suggest(expression(source), before, after).near == near


@pytest.mark.parametrize(
    ("wanted", "taken", "expected"),
    [
        ([("rows", ""), ("cost", "")], [], ("rows", "cost")),
        ([("score", "a"), ("score", "b")], [], ("a_score", "b_score")),
        ([("score", ""), ("score", "b")], [], ("score", "b_score")),
        ([("score", ""), ("score", ""), ("score", "")], [], ("score", "score_2", "score_3")),
        ([("score", "a"), ("score", "a")], [], ("a_score", "a_score_2")),
        ([("score", "scores"), ("score", "scores")], [], ("score", "score_2")),
        ([("score", "")], ["score"], ("score_2",)),
        ([("score", "a")], ["score"], ("a_score",)),
        ([("score", "a")], ["score", "a_score"], ("a_score_2",)),
        ([("score", ""), ("score", ""), ("score_2", "")], [], ("score", "score_3", "score_2")),
        ([("exc_info", ""), ("msg_template", "")], [], ("exc_info_value", "msg_template_value")),
        ([("level", "battery"), ("tags", "")], [], ("battery_level", "tags_value")),
        ([("level", ""), ("level", "")], ["level_value"], ("level_2", "level_3")),
        ([], ["score"], ()),
        ([("jar", "", ""), ("jar", "", "abspath")], [], ("jar", "jar_abspath")),
        ([("jar", "", "abspath"), ("jar", "", "")], [], ("jar_abspath", "jar")),
        ([("jar", "", "abspath"), ("jar", "", "abspath")], [], ("jar", "jar_2")),
        ([("jar", "", "abspath")], ["jar"], ("jar_abspath",)),
        ([("box_count", "", "", "box"), ("box_count", "", "", "lost_count")], [], ("box_count", "lost_count")),
        ([("jar", "", "", "lid"), ("jar", "", "", "lid")], ["lid"], ("jar", "jar_2")),
        ([("jar", "a", "abspath"), ("jar", "b", "")], [], ("a_jar", "b_jar")),
    ],
)
def test_collisions(wanted: list[tuple[str, ...]], taken: list[str], expected: tuple[str, ...]) -> None:
    assert distinct([Wanted(*wish) for wish in wanted], taken) == expected


wishes = st.builds(Wanted, st.sampled_from(["a", "b", "a_b", "a_2", "b_2"]), st.sampled_from(["", "a", "b"]))


@given(st.lists(wishes, max_size=8), st.sets(st.sampled_from(["a", "b", "a_b", "a_2", "b_3"])))
def test_names_are_unique_and_never_taken(wanted: list[Wanted], taken: set[str]) -> None:
    found = distinct(wanted, taken)
    assert len(found) == len(set(found)) == len(wanted)
    assert taken.isdisjoint(found)
    for wish, name in zip(wanted, found, strict=True):
        only = [other.name for other in wanted].count(wish.name) == 1 and wish.name not in taken
        assert name == wish.name or not only


@pytest.mark.parametrize(
    ("source", "owner"),
    [
        ("a.score", "a"),
        ("self.score", ""),
        ("score", ""),
        ('order["score"]', "order"),
        ("order.customer.score", "customer"),
        ("len(a.rows)", "a"),
        ("json.dumps(a.payload)", "a"),
        ("a.created.isoformat()", "a"),
        ("a.get_score()", "a"),
        ("get_score()", ""),
        ("f(1).score", "f"),
        ("(await a.score())", "a"),
    ],
)
def test_owners(source: str, owner: str) -> None:
    assert owner_of(expression(source)) == owner


# ---- risk ---------------------------------------------------------------------------------------------------------------

RISKY = """user users current_user request self.session self._client order.customer db_session self cls settings
self.app.config users[0] users[:5] data["user"] [user] [u for u in users] get_client() session.create_connection()
(user) (user or None) (user if ok else None) (u := user) kwargs *args getAccount() userProfile e exc self.error kwds self.options
parse_opts() engine.url self.db_engine.url session.bind.url tuple(db.session.dirty) list(users) next(iter(users)) sorted(users)[0] max(u for u in users) dict(user=user) users.pop() clients.values()
{"user":user} (user,)*2 users+[user] type(found) found.__class__ [type(each) for each in found]"""
HARMLESS = """user.id response.status_code len(users) str(user) user_id user_count num_users max_connections is_client message
model result rows page order.id engine.name page.url page.new config["host"] kwargs[name] args[0] [u.id for u in users] f"{user}" user.model_dump()
(user.name if user else None) (user and user.id) (not user) user.name.upper() count_users() 3 "user" request_id
list(names) sorted(u.id for u in users) max(count,total) users.keys() names.pop() {"id":user.id} user_count+1 page*2
type(user).__name__ user.__class__.__name__"""


@pytest.mark.parametrize("source", re.findall(r"(?:\([^()]*\)|\[[^\]]*\]|\S)+", RISKY))
def test_objects_are_risky(source: str) -> None:
    assert is_risky(expression(source))


@pytest.mark.parametrize("source", re.findall(r"(?:\([^()]*\)|\[[^\]]*\]|\S)+", HARMLESS))
def test_parts_and_texts_are_not_risky(source: str) -> None:
    assert not is_risky(expression(source))


@pytest.mark.parametrize(
    "source", ["exc", "self.last_error", "task.exception()", "errors", 'answer["err"]', "(ex)", "[error]"]
)
def test_names_of_errors(source: str) -> None:
    assert may_be_error(expression(source))


@pytest.mark.parametrize("source", ["error.message", "error_count", "state", "str(error)", "terror", "3"])
def test_names_of_other_things_than_errors(source: str) -> None:
    assert not may_be_error(expression(source))


@pytest.mark.parametrize("source", ["user_id", "job.name", 'order["total"]', "is_open", "num_rows"])
def test_names_of_what_nothing_can_change(source: str) -> None:
    assert is_fixed(expression(source))


@pytest.mark.parametrize("source", ["state", "self.queue", 'order["rows"]', "order[key]", "ids", "counts", "[name]"])
def test_names_of_what_may_change(source: str) -> None:
    assert not is_fixed(expression(source))


@given(expressions)
def test_risk_and_owner_can_be_asked_of_anything(source: str) -> None:
    node = expression(source)
    assert {is_risky(node), may_be_error(node), is_fixed(node)} <= {True, False}
    assert owner_of(node) == "" or LEGAL.fullmatch(owner_of(node))


def test_the_risk_list_holds_no_common_texts_and_numbers() -> None:
    words = vocabulary()
    assert words.risky.isdisjoint(words.plain | words.ratios | words.now)


def test_every_spelled_unit_is_a_unit() -> None:
    words = vocabulary()
    assert set(words.spelled.values()) - {"percent"} <= {unit for units in words.units.values() for unit in units}
    assert words.ambiguous <= words.spelled.keys()
