"""Names that a careful engineer would accept, written by hand before the engine was asked."""

import pytest

from migrate_logs.naming import Message, Namer, NamingConfig

EVENTS = """
agent_created                     info     agent.created
file_upload_started               info     file.upload_started
chunks_created                    info     chunk.created
enrichment_complete               info     enrichment.completed
hybrid_search_executed            info     hybrid_search.executed
search_query_received             info     search_query.received
token_budget_allocated            info     token_budget.allocated
circuit_breaker_opened            info     circuit_breaker.opened
text-to-speech-started            info     text_to_speech.started
text-to-image-finished            info     text_to_image.finished
RefreshTokenRevoked               info     refresh_token.revoked
APIKeyRotated                     info     api_key.rotated
HTTPConnectionReset               warning  http_connection.reset
gRPCChannelClosed                 info     grpc_channel.closed|grpc.channel_closed
userSignedOff                     info     user.signed_off
PAYMENT_RECEIVED                  info     payment.received
rotate_signing_keys               info     signing_key.rotated|signing_key.rotating
archive_old_invoices              info     invoice.archived|old_invoice.archived
render_page_done                  info     page.rendered|page.render_completed
export_report_ok                  info     report.exported|report.export_succeeded
purge_cache_ok                    info     cache.purged|cache.purge_succeeded
handle_refund                     info     refund.handled|refund.handling
handle_payment_failed             error    payment.failed
on_message_received               info     message.received
about_to_evict_pod                info     pod.evicting
trying_to_acquire_lock            debug    lock.acquiring|lock.acquire_attempted
is_syncing_calendar               info     calendar.syncing
subscription_gets_cancelled       info     subscription.cancelled
batteryLow                        warning  battery.low
paymentNotCaptured                error    payment.not_captured
no_workers_available              warning  worker.unavailable|worker.not_available
job_picked_up                     info     job.picked_up
connection_torn_down              info     connection.torn_down
email_never_delivered             warning  email.not_delivered|email.never_delivered
lease_no_longer_valid             warning  lease.no_longer_valid|lease.invalid
dry_run_would_delete_bucket       info     bucket.delete_skipped
create_repository_failed          error    repository.create_failed
user_login_failed                 warning  user.login_failed
skip_duplicate_rows               info     duplicate_row.skipped|row.duplicates_skipped
could_not_reach_host              error    host.reach_failed|host.unreachable
missing_api_key                   error    api_key.missing
refused_to_merge_branch           warning  branch.merge_refused
get_user                          info     user.retrieved|user.fetched
status_updated_to_failed          info     status.updated_to_failed
message_queue_not_drained         warning  message_queue.not_drained
"""

MESSAGES = """
Close socket {sock.id}                              debug    socket.closing|socket.closed
No need to refresh token                            debug    token.refresh_skipped
0 rows matched the filter                           warning  row.not_matched|row.none_matched
Subscription is no longer active                    info     subscription.no_longer_active|subscription.inactive
The payload might be truncated                      warning  payload.possibly_truncated
Consent should have been stored                     error    consent.not_stored|consent.missing
Token must not be reused                            error    token.reuse_blocked|token.not_reusable
Would archive {count} tickets                       info     ticket.archive_skipped
{count} records would have been deleted (dry run)   info     record.delete_skipped
[DRY RUN] Deleting bucket {b}                       info     bucket.delete_skipped
Will not send reminder to {user}                    info     reminder.send_skipped|reminder.not_sent
Never received an ack from {peer}                   warning  ack.not_received|ack.never_received|ack.missing
Leaving permissions unchanged                       info     permission.unchanged
Falling back to the default locale                  warning  locale.fallback_used|default_locale.fallback_used
Not creating agent                                  info     agent.create_skipped|agent.not_created
{user.nick} joined channel {channel.id}             info     channel.joined|user.channel_joined
{path} deleted by {who}                             info     path.deleted|file.deleted
{type(e).__name__} while parsing {document}         error    document.parse_error
Slow query: {sql}                                   warning  query.slow|slow_query.detected
Stale lock found at {path}                          warning  lock.stale|stale_lock.found
Consumer fell behind by {lag}                       warning  consumer.fallen_behind|consumer.lagging
Broker is up and running                            info     broker.running|broker.ready
Migration is complete                               info     migration.completed
Replica is now primary                              info     replica.primary|replica.promoted
Picked up task {task.id} from queue                 info     task.picked_up
Timed out waiting for lock {name}                   error    lock.wait_timed_out
Tearing down test environment                       info     test_environment.tearing_down
Rolled transaction back                             warning  transaction.rolled_back
Unable to turn on light {id}                        error    light.turn_on_failed
{x} is not a supported codec                        error    codec.not_supported|codec.unsupported
Expected 3 shards but found {n}                     error    shard.mismatched|shard.count_mismatched
Schema migrated but index missing                   warning  index.missing|schema.index_missing
User {user_id} logged in                            info     user.logged_in
Error while flushing buffer                         error    buffer.flush_error|buffer.flush_failed
Failed to connect to database                       error    database.connect_failed
Loading model failed                                error    model.load_failed
Model could not be loaded                           error    model.load_failed|model.not_loaded
Unhandled exception in request handler              error    request_handler.unhandled_error
Invalid API key                                     warning  api_key.invalid
Too many requests from {ip}                         warning  request.too_many|request.limit_exceeded
Not enough disk space                               error    disk_space.insufficient
Missing header {name}                               warning  header.missing
Connection to {host} refused                        error    connection.refused
[scheduler] job started                             info     scheduler.job_started
==== Starting benchmark ====                        info     benchmark.starting
Sending email to {to}... failed                     error    email.send_failed
Skipped {n} duplicate rows                          info     duplicate_row.skipped|row.skipped
Waiting for database to come up                     info     database.waiting
Server listening on port {port}                     info     server.listening
Deleted %d rows from %s                             info     row.deleted
Successfully created agent {name}                   info     agent.created
Agent created successfully                          info     agent.created
Database schema is up to date                       info     database_schema.up_to_date
Session has no user                                 warning  session.user_missing
Model weights are being downloaded                  info     model_weight.downloading|model.weights_downloading
Ran out of retries                                  error    retry.exhausted
Order {o} already paid                              info     order.already_paid
Worker picked up job {id}                           info     worker.job_picked_up|job.picked_up
Disk almost full                                    warning  disk.almost_full
Got response {r.status}                             debug    response.received
"""

SPANS = """
load_history                   history.load
Loading history                history.load
file_parsing                   file.parse
database_query                 database.query
Fetch page {url}               page.fetch
embedding_generation           embedding.generate
"""


def _rows(table: str, columns: int) -> list[tuple[str, ...]]:
    return [tuple(line.rsplit(maxsplit=columns - 1)) for line in table.strip().splitlines()]


@pytest.fixture(scope="module")
def namer() -> Namer:
    """One engine for all names."""
    return Namer()


@pytest.mark.parametrize(("text", "level", "accepted"), _rows(EVENTS, 3) + _rows(MESSAGES, 3))
def test_a_log_gets_the_name_that_an_engineer_would_choose(namer: Namer, text: str, level: str, accepted: str) -> None:
    message = Message(text, level=level, module="app/jobs/sync.py", function="JobRunner.execute")
    assert namer.name(message).name in accepted.split("|")


@pytest.mark.parametrize(("text", "name"), _rows(SPANS, 2))
def test_a_span_begins_with_its_verb(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, kind="span", module="app/jobs/sync.py")).name == name


@pytest.mark.parametrize("name", ["agent.created", "agent.execute.started", "aws.s3", "a_b.c_d.e_f.g_h"])
def test_a_dotted_name_stays(namer: Namer, name: str) -> None:
    assert namer.name(Message(name)).name == name
    assert namer.name(Message(name)).confidence == 1.0


@pytest.mark.parametrize(
    "text", ["Ошибка подключения", "Kunde inte ansluta", "セッション開始", "👍", "", "...", "%s", "{x}"]
)
def test_what_cannot_be_read_is_unsure(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, module="app/jobs/sync.py", function="JobRunner.execute")).confidence < 0.6


def test_a_dynamic_message_is_named_from_its_place(namer: Namer) -> None:
    event = namer.name(
        Message("agent_created", dynamic=True, level="error", module="app/pay.py", function="InvoiceService.send")
    )
    assert event.name == "invoice.error"
    assert event.confidence < 0.6


def test_a_message_without_a_noun_takes_its_category_from_function_class_then_module(namer: Namer) -> None:
    assert (
        namer.name(Message('Failed to load "{name}"', level="error", function="load_plugin")).name
        == "plugin.load_failed"
    )
    assert namer.name(Message("Shutting down", function="WorkerPool.close")).name == "worker_pool.shutting_down"
    assert (
        namer.name(Message("Retrying in %s seconds", ("delay",), module="app/http_client.py")).name == "http.retrying"
    )


def test_bare_slots_take_their_expression_from_the_placeholders(namer: Namer) -> None:
    assert namer.name(Message("%s removed", ("invoice.number",))).name == "invoice.removed"
    assert namer.name(Message("Removed {}", ("user_id",))).name == "user.removed"


def test_every_answer_tells_its_reasons(namer: Namer) -> None:
    assert namer.name(Message("Failed to load plugin")).why == ("failed to", "noun phrase plugin")


def test_the_configuration_renames_places_and_adds_words() -> None:
    config = NamingConfig.parse(
        {
            "rename": {"Agent {name} up": "agent.ready"},
            "paths": {"app/billing/*": "billing"},
            "compounds": ["flux_gate"],
            "states": ["zombified"],
            "aliases": {"db": "database"},
        }
    )
    namer = Namer(config)
    assert namer.name(Message("Agent {name} up")).name == "agent.ready"
    assert namer.name(Message("Invoice sent", module="app/billing/mail.py")).name == "billing.invoice_sent"
    assert namer.name(Message("flux_gate_status_changed")).name == "flux_gate.status_changed"
    assert namer.name(Message("db_connection_lost")).name == "database_connection.lost"
    assert namer.name(Message("Node is zombified")).name == "node.zombified"


def test_an_unknown_option_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown naming option: pahts"):
        NamingConfig.parse({"pahts": {}})


def test_a_category_that_the_project_uses_wins() -> None:
    used = ["cockpit_door_opened", "cockpit_light_dimmed", "cockpit_seat_moved", "cockpit_voice_recorded"]
    assert Namer().name(Message("cockpit_window_closed")).name == "cockpit_window.closed"
    assert Namer(vocabulary=used).name(Message("cockpit_window_closed")).name == "cockpit.window_closed"
