"""Names that a careful engineer would accept, written by hand before the engine was asked."""

import pytest

from migrate_logs.naming import Message, Namer, NamingConfig
from migrate_logs.naming.conformance import check, lint_name
from migrate_logs.naming.lexicon import shipped_lexicon

EVENTS = """
oven_needs_restart                info     oven.restart_required
ledger_requires_refresh           warning  ledger.refresh_required
dry_run_roll_back                 info     job.roll_back_skipped|sync.roll_back_skipped
desk_roll_back_skipped            warning  desk.roll_back_skipped
guest_log_out_blocked             warning  guest.log_out_blocked
printer_sign_out_failed           error    printer.sign_out_failed
guest_request                     error    guest.request_failed
printer_start_run                 error    printer.run_start_failed
printer_api_get_status            info     printer_api.status_retrieving
oven_get_progress                 debug    oven.progress_retrieving
low_quality_print                 warning  print.quality_low
high_latency_tray                 warning  tray.latency_high
high_print_usage                  warning  print_usage.high
guest_check_in                    info     guest.checked_in
mail_opt_out                      info     mail.opted_out
oven_warm_up                      info     oven.warmed_up
ledger_roll_back                  error    ledger.rollback_failed|ledger.roll_back_failed
oven_scale_up                     info     oven.scaled_up
print_took                        debug    print.duration_reported
seat_scan_took_ms                 debug    seat.scan_duration_reported
ledger_503                        warning  ledger.error_returned
fetch_tray_404                    warning  tray.fetch_failed
print_429                         warning  job.print_failed|sync.print_failed|print.error_returned
transcode_progress                info     transcode_progress.reported|transcode.progress_reported
import_status                     info     import_status.reported|import.status_reported
fetch_status                      info     status.fetching
oven_oom_killed                   error    oven.oom_killed
human_in_the_loop_timeout         warning  human_in_the_loop.timed_out
get_tray                          info     tray.retrieving
call_transcript_failed            error    call_transcript.failed
call_seat_plan_rejected           warning  call_seat_plan.rejected
call_printer_api_failed           error    printer_api.call_failed
scan_batch_done                   info     scan_batch.completed
render_node_failed                error    render_node.failed
skip_existing                     debug    sync.existing_skipped|job.existing_skipped
parse_seat_float_failed           warning  seat_float.parse_failed
desk_kill_job_failed              error    desk.kill_job_failed
s9_delete_tray_error              error    s9.delete_tray_error
mailer_send_badge_timeout         warning  mailer.send_badge_timed_out
printer_pull_image_done           info     printer.pull_image_completed
hall_closing_time_failed          error    hall_closing_time.failed|hall.closing_time_failed
ledger_stream_fatal               error    ledger_stream.fatal_error
badge_reprint_run_starting        debug    badge_reprint_run.starting|badge_reprint.run_starting
printer_start_run                 info     printer.run_starting
oven_returned_empty_tray          warning  oven.empty_tray_returned
desk_produced_blank_plan          warning  desk.blank_plan_produced
hall_seats_all_sold               info     hall_seat.all_sold
guest_request                     info     guest.request_received
visitor_request                   info     visitor.request_received
desk_transition                   info     desk.transitioned
seat_job_failed_max_attempts      warning  seat_job.failed_on_attempt_limit
printing_job_failed_max_attempts  warning  printing_job.failed_on_attempt_limit
retry_queue_seat_failed           warning  retry_queue.seat_failed|retry_queue_seat.failed
invalid_badge_request             error    badge_request.invalid
duplicate_seat_update             warning  seat_update.duplicate
process_guest_reply_error         error    guest_reply.process_error
skip_print_redis_error            warning  print_redis.skipped_on_error
insufficient_funds                warning  funds.insufficient
printer_unavailable_plain_fallback  warning  printer.unavailable
sliding_window_failing_before_seat  warning  sliding_window.failing_before_seat
skipping_recurring_seat           info     recurring_seat.skipped
desk_follow_up_print_failed       error    desk_follow_up_print.failed|desk_follow_up.print_failed|desk.follow_up_print_failed
hall_stall_ongoing                error    hall.stall_ongoing
seat_blocked_needs_badge          info     seat.blocked
import_task_cancelled             warning  import_task.cancelled
not_plain_ticket                  info     ticket.not_plain
too_many_badges                   warning  badge.limit_exceeded
order_created_voucher             info     order.voucher_created
kitchen_order_exit                error    kitchen_order.exited
printer_exit                      error    printer.exited
ignore_late_guest                 info     late_guest.ignored
badge_using_default_tray          info     badge.tray_default_used
badge_printed_for_late_guest      info     badge.printed_for_late_guest
guest_turn                        info     guest.turn_reported
verify_tray_id_and_type_error     error    tray_id.verify_error
seat_notification                 info     seat_notification.reported|seat.notification_reported
tray_validation                   warning  tray.validation_failed
tray_validation                   info     tray.validated
hall_search                       info     hall.searched
seat_close_with_refunds           info     seat.closed_with_refunds
no_badge_given_dev_mode           warning  badge.not_given
oven_requested_restart            info     oven.restart_requested
oven_remote_print_skipped         info     oven.remote_print_skipped
auto-seated                       info     app.auto_seated|job.auto_seated|job.seated
cannot_print_already_running      warning  job.print_failed
cannot_free_seat_already_taken    warning  seat.free_failed
cannot_join_hall_full             warning  hall.join_failed
cannot_feed_tray_locked           warning  tray.feed_failed
failed_to_mark_tray_locked        error    tray.mark_locked_failed
hall_no_change_in_plan            info     hall.unchanged
badge_no_need_for_reprint         info     badge.reprint_not_needed
seat_failed_attempt               warning  seat.attempt_failed
skipped_no_changes                info     job.unchanged
seat_final_attempt                info     seat.final_attempted
fold_and_send_badge               info     badge.folding
entry_failed_guest_not_found      warning  entry.failed
badge_rejected_hall_closed        warning  badge.rejected
queue_cancelled_orders_removed    info     queue.cancelled_orders_removed|cancelled_order.removed|queue_cancelled_order.removed
badge_printed_ok                  info     badge.printed
leaving_early                     debug    job.leaving_early
print_skipped_due_to_ink          info     print.skipped_due_to_ink
ban_guest_failed                  error    guest.ban_failed
could_not_mark_seated             error    job.mark_seated_failed
cannot_flag_guest_banned          warning  guest.flag_banned_failed
access_denied_no_badge            warning  job.access_denied
rejected_no_seat                  warning  job.rejected
printer_returned_503              warning  printer.error_returned
seal_mismatch_reprinting          warning  seal.mismatched
hall_near_capacity                warning  hall.near_capacity
ticket_near_expiry                info     ticket.near_expiry
shutdown_signal                   info     shutdown_signal.reported
solve_result                      info     solve.completed
save_result                       info     result.saving
creds_revoked                     info     creds.revoked
cannot_mail_no_address            warning  job.mail_failed
cannot_seat_guest_no_chair        warning  guest.seat_failed
could_not_add_badges_tray_not_found  warning  badge.add_failed
unable_to_print_badge_ink_missing  error   badge_ink.print_failed|badge.print_failed
roster_no_guests_for_hall         info     roster.guests_missing
hall_no_seats_found_in_plan       info     hall.seats_not_found
painting_attempt                  info     painting.attempted
teardown_remove_attempt           info     teardown.remove_attempted
badge_transient_retry             warning  badge.transient_retrying
ledger_early_start                info     ledger.early_started
badge_from_cache                  debug    badge.loaded_from_cache
rehearsal_unexpected              error    rehearsal.unexpected|rehearsal.unexpected_error
validation_unexpected             error    validation.unexpected_error
left_badge_failed_fallback        warning  badge.failed|left_badge.failed
ledger_unavailable_using_plain_file  warning  ledger.unavailable
badge_issued_missing_seat_number   warning  badge.seat_number_missing
roster_rejected_missing_page       warning  roster.rejected
printer_down_using_spare          warning  printer.down
seat_skip_update_failed           warning  seat.update_failed
skipping_already_seated           debug    job.already_seated
already_seated_skip               debug    job.already_seated
empty_skipping                    debug    job.empty
invoice_past_due                  warning  invoice.past_due
hall_near_limit                   warning  hall.near_limit
failed_to_send_seat_freed_event   error    seat_freed_event.send_failed
seat_exc                          error    seat.error
badge_recv                        debug    badge.received
setup_wallet_failed               error    wallet.setup_failed
rollback_order_failed             error    order.rollback_failed
signout_guest_failed              error    guest.signout_failed
guest_signin                      info     guest.signed_in
event_type_unknown                warning  event_type.unknown
event_queue_full                  warning  event_queue.full
event_without_seat                warning  event.seat_missing
event_guest_invited               info     guest.invited
event_duplicate                   warning  event.duplicate|event.duplicated
track_label_missing               warning  track_label.missing
log_folder_created                info     log_folder.created
log_order_paid                    info     order.paid
handle_request_failed             error    request.handling_failed
seats_released_booking_limit      warning  seat.released_on_booking_limit|seat.booking_limit_released
badge_rejected_zero_copies        warning  badge.rejected|badge.rejected_on_zero_copies
printer_paused_ink_threshold      info     printer.ink_threshold_paused
badge_not_printed_seat_limit      warning  badge.not_printed_on_seat_limit|badge.seat_limit_not_printed
moderator_rejected_policy         info     moderator.policy_rejected
printer_on_start                  info     printer.started
printer_on_no_badges_found        warning  badge.not_found|printer.badges_not_found
seat_button_click                 info     seat_button.clicked|seat.button_clicked
seat_assign_denied                warning  seat.assign_denied|seat_assignment.denied
before_seat_removed               info     seat.about_to_be_removed
abort_printer_shutdown            info     printer_shutdown.aborting|printer_shutdown.aborted
block_guest_login                 info     guest_login.blocking|guest_login.blocked
await_badge_completion            info     badge_completion.awaiting
schedule_printer_shutdown         info     printer_shutdown.scheduling|printer_shutdown.scheduled
missed_print_start                warning  print.start_missed|print_start.missed
guest_attempt_delete              info     guest.attempt_delete_reported|guest.delete_attempted
guest_prevent_delete              info     guest.delete_prevented|guest.prevent_delete_reported
badge_refuse_start                info     badge.start_refused|badge.refuse_start_reported
badge_upload_start                info     badge.upload_started|badge_upload.started
seat_kick                         info     seat.kicked
seating_aborted_no_chairs         warning  seating.aborted
publish_badge_denied              warning  badge.publish_denied
invoice_template_soft_deleted     info     invoice_template.soft_deleted
printer_asleep                    debug    printer.asleep
BulkSeatDeleteEvent               info     bulk_seat.deleted|seat.bulk_deleted
badge_tray_enqueue                debug    badge.tray_enqueued|badge_tray.enqueued
document_collation_finished       info     document_collation.finished|document.collated
badge_print_skip_low_ink          info     badge_print.skipped|badge.print_skipped
badges_unavailable_using_fallback  warning  badge.unavailable
stop_streaming                    info     streaming.stopping
rotate_expired_badges             info     expired_badge.rotating|badge.rotating
all-seats-released                info     all_seats.released|seat.all_released
seat_limit_would_exceed           warning  seat.limit_would_be_exceeded|seat_limit.would_be_exceeded
stop_cache_eviction               info     cache_eviction.stopping
ledger_lookup                     info     ledger.looked_up
badge_printed_partially           warning  badge.partially_printed
import_partial_success            info     import.partially_succeeded
after_sort                        info     sort.completed
before_rejoin                     info     rejoin.starting
init_mail_client                  debug    mail_client.initializing
signup_attempt                    info     signup.attempted
order_state_change                info     order_state.changed|order.state_changed
model_selector_decision           info     model_selector.decided
broker_delete_shard               info     broker.shard_deleting|broker_shard.deleting
order_create_voucher              info     order.voucher_creating|order_voucher.creating
lease_stale_removed               info     lease.stale_removed|stale_lease.removed|lease.removed
printer_fatal_error               error    printer.fatal_error|printer.failed
send_disconnect                   info     disconnect.sending
receive_login                     info     login.receiving
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
archive_old_invoices              info     invoice.archiving|old_invoice.archiving
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
get_user                          info     user.getting|user.retrieving|user.fetching
status_updated_to_failed          info     status.updated_to_failed
message_queue_not_drained         warning  message_queue.not_drained
workos_seat_synced                info     workos_seat.synced|workos.seat_synced
work_os_seat_synced               info     workos_seat.synced|workos.seat_synced
chunk_flush                       info     chunk.flushed
session_evict                     info     session.evicted
gateway-reconfigure               error    gateway.reconfigure_failed
slow_request                      warning  request.slow|slow_request.detected
rename_policy_types               info     policy_type.renaming|policy.types_renaming
QoSLevelChanged                   info     qos_level.changed|qos.level_changed
LNbits_wallet_opened              info     lnbits_wallet.opened
replica_hotswapping               info     replica.hotswapping
ticket_not_due_for_review         info     ticket.not_due_for_review|ticket.not_due
claim_rejected_by_insurer         warning  claim.rejected_by_insurer|claim.rejected
schema-has-no-differences         info     schema.unchanged
digests-not-exactly-equal         error    digest.not_equal|digest.not_exactly_equal
purge-drafts.lease-lost           warning  purge_drafts.lease_lost
IdPMetadataExpired                warning  idp_metadata.expired|idp.metadata_expired
U2FKeyRegistered                  info     u2f_key.registered
DAGsPaused                        info     dag.paused
two_factor_prompt_shown           info     two_factor_prompt.shown
re_indexed_catalog                info     catalog.reindexed
sign_out_link_shown               info     sign_out_link.shown
signInCompleted                   info     sign_in.completed
phase_out_old_tokens              info     old_token.phasing_out|token.phasing_out
parcelShippedLate                 warning  parcel.shipped_late
export_job_lock_released          info     export_job_lock.released|export_job.lock_released
got_manifest                      info     manifest.received
not_a_zip_archive                 warning  zip_archive.invalid
skip_import_no_header             info     import.skipped
gateway_invalid_signature         warning  gateway.signature_invalid
failed_to_store_badge_in_bucket   error    badge.store_failed
search_by_tag_failed_again        warning  search.failed|search_by_tag.failed
event=parcel_scan_failed          warning  parcel_scan.failed|parcel.scan_failed
badge_too_long_trimming           warning  badge.too_long
printer_offline_falling_back_to_screen  warning  printer.offline
scan_node_down                    error    scan_node.down
job_dead_lettered                 warning  job.dead_lettered
locked_drawer_opened_by_guard     warning  drawer.opened_by_guard
forwarded_badges_rejected         warning  forwarded_badge.rejected
no_badge_files                    warning  badge_file.not_found|badge_file.missing|badge.files_missing
dry_run_mode_no_badge_created     info     badge.create_skipped|badge.not_created
handle_badge_request              info     badge_request.handling|badge_request.handled
unexpected_scanner_error          error    scanner.unexpected_error
unexpected_badge_print_failure    error    badge.print_failed|badge_print.failed
cannot_print_badge_rate_limit     warning  badge.print_failed|badge.print_rate_limited
unable_to_send_sheet_quota_exceeded  error  sheet.send_failed
cannot_update_rate_limit          error    rate_limit.update_failed
seat_rejected_invalid_code        warning  seat.rejected|seat.code_invalid
badge_expired_reprinting          info     badge.expired
tray_full_ejecting_sheet          warning  tray.full
error_printing_claimed_badge      error    claimed_badge.print_error|badge.print_error
received_seat_request             info     seat_request.received
printerDidWakeUp                  info     printer.woken_up
ignoring_stale_badge_event        info     stale_badge.event_ignored|stale_badge_event.ignored
pricing_result                    info     pricing.result_reported|pricing_result.reported
lookup_took_too_long              warning  lookup.too_slow|lookup.slow
refresh_loop_finished             info     refresh_loop.finished
missing_element                   warning  element.missing
could_not_determine_seat_type     error    seat_type.determine_failed
using_tray_mode                   info     tray_mode.used
pre_print_not_completed           warning  pre_print.not_completed
order_pre_save                    debug    order.saving
post_checkout                     info     checkout.completed
after_badge_refresh               info     badge.refresh_completed
before_check_seat_code            info     seat_code.check_starting
badge_invite                      info     badge.invited
TrayModeDeprecation               warning  tray_mode.deprecated|tray.mode_deprecated
BadgeRewriteMiddleware            info     badge.rewritten
sheet_sync_result                 info     sheet.sync_completed
badge_stream_chunk                info     badge_stream.received|badge_stream_chunk.received
starttls_unavailable              warning  starttls.unavailable
hello_received                    info     hello.received
handle_get_seats                  info     seat.get_handling
order_line                                          info     order_line.reported
sort_key                                            info     sort_key.reported
retry_count                                         info     retry_count.reported
tray_create_label_failed                            error    tray.create_label_failed
wishlist_addition                                   info     wishlist.added_to
printer_thinking_chunk                              debug    printer_thinking_chunk.received
PostRollEnd                                         info     post_roll.ended
badge_to_be_printed                                 info     badge.print_scheduled
badge_printed_dry_run                               info     badge.print_skipped
badge_update_dry_run                                info     badge.update_skipped
badge_nothing_printed                               info     badge.nothing_printed
badge_printed_false                                 info     badge.not_printed
ignore_badge_refresh                                info     badge_refresh.ignored
missing_badge_update                                warning  badge_update.missing
needs_badge_upgrade                                 info     badge.upgrade_required|badge_upgrade.required
print_seat_plans_failed                             error    seat_plan.print_failed
fetch_exchange_seats_failed                         error    exchange_seat.fetch_failed
apply_badge_updates_start                           info     badge_update.apply_started
evaluate_policy_started                             info     policy.evaluate_started
fetch_badges_timeout                                error    badge.fetch_timed_out
print_lag_seconds                                   info     print_lag.reported
badge_latency_ms                                    info     badge_latency.reported
would_print_badge                                   info     badge.print_skipped
no_op_sync                                          info     noop_sync.reported
circuit_half_open                                   warning  circuit.half_open
badge_stream_eof                                    info     badge_stream.eof_reached
backpressure_on                   warning  backpressure.enabled
badge_preview_off                 info     badge_preview.disabled
pin_reset_req                     info     pin.reset_requested|pin_reset.requested
badge_upload_oom                  error    badge.upload_out_of_memory|badge_upload.out_of_memory
ink_level_crit                    critical ink_level.critical|ink.level_critical
badge_out_for_delivery            info     badge.out_for_delivery
badge_write_skipped_readonly      info     badge.write_skipped_read_only
scan_timeout_will_redo            warning  scan.timed_out
no_changes_to_publish             info     change.not_found
printer_fallback_to_spare         warning  printer.fallback_used
seat_plan_marked_success                            info     seat_plan.marked_succeeded
rate_limit_hit                                      warning  rate_limit.hit
run_backup_finished                                 info     backup.finished
badge_no_longer_valid                               info     badge.no_longer_valid
no_longer_valid                                     info     job_runner.no_longer_valid|job.no_longer_valid
BadgeUnderReview                                    info     badge.under_review
recoverFromPrinterJam                               info     printer_jam.recovering
ingest_lag                                          info     ingest_lag.reported
badge_token_exp                                     warning  badge_token.expired
seat_key_rotation_due                               warning  seat_key.rotation_due|seat.key_rotation_due
seats_pending_approval                              info     seat.approval_pending
seat_merge_on_login                                 info     seat.merged
feeder_stall                                        error    feeder.stalled
max_seats_reached_stopping_booking                  warning  max_seats.reached
seat_plan_not_applied_offline                       warning  seat_plan.not_applied_offline
kiosk_node_up                                       info     kiosk_node.up
mark_badge_printed                                  info     badge.marked_printed
feeder_overheat                                     error    feeder.overheated
badge_signature_verify                              error    badge_signature.verify_failed
printer_went_offline                                warning  printer.offline
print_to_kiosk_failed                               error    kiosk.print_failed
seat_lookup_took_too_long                           warning  seat.lookup_slow|seat_lookup.slow
ink_level_get_failed                                warning  ink_level.get_failed
tray_status_get_started                             info     tray_status.get_started
printer_remote_write_failed                         warning  printer.remote_write_failed
invalid_frobber_configuration_detected              error    invalid_frobber_configuration.detected|frobber_configuration.invalid
spotted_possible_invalid_seat_reference             info     possible_invalid_seat_reference.spotted
desk_recent_badge_output_truncated                  warning  desk.recent_badge_output_truncated
invalid_badge_id_format_rejected                    warning  invalid_badge_id_format.rejected
badge_hourly_sync_failed                            warning  badge.hourly_sync_failed
printer_continuous_stopped                          info     printer.continuous_stopped
printer_jam_skipped_not_admin                       info     printer_jam.skipped|printer.jam_skipped
skip_no_guest                                       debug    guest.missing
tray_empty_skip                                     warning  tray.empty
ink_depleted_retrying_trays_after_refill            warning  ink.depleted
badge_mailed_hard                                   warning  badge.hard_mailed
badge_using_spare_tray                              info     badge.spare_tray_used
seat_get_by_guest                                   debug    seat.retrieved_by_guest
badge_print_cancel_start                            info     badge_print.cancel_started
seat_cost_restamp_done                              info     seat_cost_restamp.completed|seat.cost_restamp_completed|seat_cost.restamp_completed
order_tray_feeder_failed                            error    order_tray_feeder.failed
create_badge_step_error                             error    create_badge_step.error
booking_decision_logged_on_ledger                   info     booking.decision_logged_on_ledger
disabled_printer_call                               warning  disabled_printer.called
event_loop_jammed                                   error    event_loop.jammed
seat_action_failure_diagnostics                     info     seat.action_failure_diagnostics_reported|seat_action.failure_diagnostics_reported
badge_get_template_failed                           error    badge.get_template_failed
training_badge_issued_desk                          info     training_badge.desk_issued|training_badge.issued
sorting_request_held_by_usher                       warning  sorting_request.held_by_usher
starting_bulk_processing                            info     bulk_processing.starting
seat_audit_skipped_non_local                        info     seat.audit_skipped_on_non_local|seat_audit.skipped
full_sync                                           info     full_sync.reported
guarded_direct_download_failed                      error    guarded_direct_download.failed
process_voucher_failed                              error    voucher.process_failed
export_seat_started                                 info     seat.export_started
upload_session_started                              info     upload_session.started
delete_reservation_failed                           error    reservation.delete_failed
update_registration_with_badge_mail_started         info     registration.update_started
add_annotation_from_desk_finished                   info     annotation.added
cancel_booking_requested                            info     booking.cancel_requested
stop_loss_triggered                                 warning  stop_loss.triggered
sync_ticket_queued                                  info     sync_ticket.queued
log_usage_failed                                    warning  usage.log_failed
emit_badge_failed                                   warning  badge.emit_failed
printer_query                                       debug    printer.queried
seat_details_admin                                  info     seat.details_admin_reported|seat_details_admin.reported
hall_not_found_falling_back                         warning  hall.not_found
hall_plan_not_drawn_skipping_seats                  warning  hall_plan.not_drawn
badge_without_photo_rejected                        warning  badge.rejected_without_photo
seat_oversold                                       error    seat.oversold
seat_audit_skipped_overlap                          info     seat.audit_skipped_on_overlap|seat_audit.skipped
retrying_request                                    warning  request.retrying
badge_encode_write_failed                           error    badge.encode_write_failed
create_seat_plan_idempotent_hit                     info     create_seat_plan.idempotent_hit|seat_plan.create_idempotent_hit
import_seat_cleanup_job_started                     info     import.seat_cleanup_job_started|import_seat_cleanup_job.started|import_seat.cleanup_job_started
retry_attempt                                       info     retry.attempted
skipping_save_badge_no_printer                      debug    badge.save_skipped
guest_web_search_rejected                           warning  guest_web_search.rejected
seat_tokens_voided_all                              info     seat_token.all_voided
badge_expiring_soon                                 warning  badge.expiring
printer_timeout_killed                              error    printer.timed_out
venue_api_returned_5xx                              error    venue_api.error_returned
model_drift_alert                                   warning  model_drift_alert.reported|model_drift.alerted
backtest_hall_skipped                               debug    backtest_hall.skipped
cleanup_stale_badges_failed                         error    stale_badge.cleanup_failed
cleanup_spare_badges                                info     spare_badge.cleaning_up
cleanup_job                                         info     cleanup_job.reported
backup_database_failed                              error    database.backup_failed
setup_logging                                       info     logging.setting_up
track_start                                         info     track.started
audit_event                                         info     audit_event.reported
filter_dropped_event                                warning  filter.event_dropped
badge_processed_event                               info     badge.processed
desk_token_request_failed                           error    desk_token.request_failed
pull_request_failed                                 error    pull_request.failed
fetch_badge_failed_will_retry                       warning  badge.fetch_failed
seat_scan_inconclusive                              warning  seat.scan_inconclusive|seat_scan.inconclusive
dedupe_ratio                                        debug    dedupe_ratio.reported|dedupe.ratio_reported
lift_recall_hits                                    debug    lift_recall_hit.reported|lift.recall_hits_reported|lift_recall.hits_reported
openingHoursActive                                  info     opening_hours.active
packer_exited_nonzero                               error    packer.exit_failed
one_off_badge_printed                               info     one_off_badge.printed
in_memory_badge_index_used                          debug    in_memory_badge_index.used|in_memory_badge.index_used
on_demand_scan_started                              info     scan.started|on_demand_scan.started
out_of_badges                                       warning  badge.exhausted
printer_out_of_memory_error                         error    printer.out_of_memory
log_in_attempt                                      info     log_in.attempted
time_to_first_badge                                 info     time_to_first_badge.reported
seat_plans_failed                                   error    seat_plans.failed
sorting_request_rejected_by_usher                   warning  sorting_request.rejected_by_usher
seats_api_group_tray_sorted                         info     seats_api.group_tray_sorted
desk_update_profile_failed                          error    desk.update_profile_failed
printer_cancel_subscription_done                    info     printer.cancel_subscription_completed
export_session_started                              info     export_session.started
seat_plan_changed_reload                            info     seat_plan.changed
badge_json_malformed_retry                          warning  badge_json.malformed|badge.json_malformed
stale_badge_used_for_entry                          warning  stale_badge.used_for_entry
guest_export_list                                   info     guest.export_list_reported|guest_export_list.reported
badge_cleanup_after_print_failed                    error    badge.cleanup_after_print_failed
seat_retry_after_printer_crash                      warning  seat.retry_after_printer_crashed
seat_export_after_print_unavailable                 info     seat.export_reported|seat_export.reported
guest_validation_no_sent                            info     guest.validation_reported|guest_validation.reported
print_run_tray_cache_miss                           debug    print_run.tray_cache_miss|print_run_tray.cache_miss|print.run_tray_cache_miss|print_run_tray_cache.miss
unknown_event                                       warning  event.unknown
duplicate_event                                     debug    event.duplicate
clean_exit                                          info     clean_exit.reported
unclean_shutdown                                    warning  unclean_shutdown.reported
queue_backlog                                       warning  queue_backlog.reported
daily_badge_digest                                  info     daily_badge_digest.reported|daily_badge.digest_reported
"""

MESSAGES = """
badge_key is set but tray_key is not           warning  tray_key.not_set
Status reply for badge {b} carries no seat     warning  status_reply.seat_missing
Reserving a seat is not possible in the hall   warning  seat.reserve_not_possible|reserving_seat.not_possible
{hall.name} no chair for {guest}               warning  chair.missing|chair.not_found
Hall no chair for {guest.name}                 warning  hall.chair_missing|chair.missing
Could not start printing badges                error    badge.printing_start_failed
Blocking guest as last payment failed          warning  guest.blocking
Loading {n} badges took {t} ms                 debug    badge.loaded
{n} badges pending approval                    info     badge.approval_pending
Guest who booked the seat no longer exists     warning  guest.missing
Skipping ahead to seat {n}                     debug    job.skipping_ahead|seat.skipping_ahead
Early badge validation failed                  warning  early_badge_validation.failed|badge.early_validation_failed
Immediate reprint failed for {n} badges        warning  immediate_reprint.failed
Seat number is not a positive integer          warning  seat_number.invalid
The badge folder is not a directory            error    badge_folder.invalid
{seat.row} is not a number, skipping           warning  seat.invalid
Guest is not a member of the hall              info     guest.not_member|guest.not_hall_member
Seat plan configured, but disabled             info     seat_plan.disabled
Connected over badge socket                    info     badge_socket.connected
Authenticated to badge desk as {guest}         info     badge_desk.authenticated
Skipping PRINTING badge cleanup for {hall}     warning  printing_badge_cleanup.skipped
Enqueued SEATING timeout for {hall}            info     seating_timeout.enqueued
Returning 404 - no hall found for {guest}      info     hall.not_found
Using last print date -5s                      debug    last_print_date.used
Folding napkin {n} attempt {k}                 debug    napkin.folding
To rollback: seat the guests again             info     job.rollback_advised
Starting the New Hall service                  info     new_hall_service.starting|new_hall.service_starting
Loading new hall plan                          info     hall_plan.loading
Printed a total of {n} badges                  info     badge.printed
Note that the seat plan may not be loaded      warning  seat_plan.possibly_not_loaded
Tray version {v} is below the required version  warning  tray_version.too_low
Desk returned None reply for {badge}           error    desk.reply_not_returned
Letter for badge {b} carried no seat            warning  letter.seat_missing
Guest from hall failed authentication: {g}     warning  guest.authentication_failed
Exhausted all {n} attempts to seat a guest     warning  guest.seat_attempts_exhausted
Hall {h} skipped printing badges               warning  hall.badge_print_skipped|hall.badges_print_skipped
Time taken to print badges: {t}                info     badge.printing_time_reported
Seat number needs to be an integer             error    seat_number.invalid
Only one of badge and tray can be given        error    badge.conflict_detected
None of the printers were able to fold the napkin  error  printer.napkin_fold_failed
None of them could be seated                   error    job.not_seated
Failed printing badge although paper was there  error   badge.print_failed
Checked out to plan branch {b}                 info     plan_branch.checked_out
It is recommended to set a badge key           warning  badge_key.set_advised
Security warning: no badge tray set            warning  badge_tray.not_set
SECURITY WARNING - Desk is listening on all ports  warning  desk.listening
Deprecation warning: {text}                    warning  deprecation.warning_raised
Desk code seems to be default                  warning  desk_code.default_used
TrayStore.load() failed: {e}                   error    tray_store.load_failed
BadgeQueue.put() called for {badge}            debug    badge_queue.put_called
Seating step failed: {e}                       error    seating_step.failed
Starting seating step execution                info     seating_step_execution.starting|seating_step.execution_starting
Finished printing phase                        info     printing_phase.finished
New End: {seats[-1]}                           debug    job.end_reported
Hall does not contain {badge_template}         warning  hall.badge_template_missing|hall.template_missing
Folder failed to allocate {seat}               error    folder.seat_allocate_failed
Second plate wash completed: {x}               info     plate_wash.completed
Waiting for the third guest to leave           info     guest.awaited
Tracking badge print error                     info     badge_print_error.tracking
Seat plan request{payload}                     debug    seat_plan_request.reported|seat_plan.request_reported
Only found {n} trays. Using all of them        info     tray.too_few_found
Only {n} plates received from the kitchen      warning  plate.too_few_received
Unable to emergency close hall {h}: {e}        warning  hall.emergency_close_failed
Night printing: {config.enable_night_printing}  debug   night_printing.reported
No seat meets the requirements                 warning  seat.requirements_not_met
No hall exceeded the guest limit               info     hall.guest_limit_not_exceeded
No badges need a reprint                       info     badge.reprint_not_needed
Failed to fall back to the spare tray          error    spare_tray.fallback_failed
Login with {badge} could not be completed      warning  login.not_completed
We already have a seat plan for {hall}         info     seat_plan.already_exists
Trying to fetch and print badge pages          debug    badge_page.fetching
Decided to move {n} guests to the hall         info     guest.move_decided
'{code}' is a valid seat number                debug    seat_number.valid
Too many errors printing {badge}               error    badge.print_failed
Too many paper errors, stopping                error    paper_error.too_many
Hall may or may not support seating            warning  hall.seating_possibly_not_supported
Error in reply from RESTful desk: {e}          error    restful_desk.reply_error
Back-filled {n} badges                         info     badge.backfilled
Promoting leader                               info     leader.promoting
Folding napkin took too long                   warning  napkin.fold_slow
Both seat_limit and hall_size are set; using hall_size  warning  seat_limit.conflict_detected
Both badge and tray were given                 error    badge.conflict_detected
Both badge and tray were given                 info     badge.given|badge.provided
Using default value tray_size = {n}            info     tray_size.default_used
No seat plan exists for {hall}                 info     seat_plan.not_found
No printing trays exist                        warning  printing_tray.not_found|tray.not_found
`fold_badges` has no effect unless it is glossy  warning  fold_badges.ineffective
The badge option will have no effect in {hall}  warning  badge_option.ineffective
Timed out waiting for the door to close        warning  door.close_timed_out
Printer timed out waiting for trays to open    warning  printer.trays_open_timed_out|printer.tray_open_timed_out
Timed out waiting for all guests to finish     warning  guest.wait_timed_out
Desk lock held by another usher                info     desk_lock.held_by_another|desk.lock_held_by_another
Hall is claimed by another guest, skipping     info     hall.claimed_by_another
There is a seat waiting for {guest}            info     seat.waiting
There are still ushers missing                 info     usher.still_missing|usher.missing
Seat plan set to null                          info     seat_plan.unset
Spare tray set to false                        info     spare_tray.set_to_false
Badge search found nothing                     info     badge.search_empty|badge_search.empty
Guest search did not find a printed badge      info     printed_badge.not_found|badge.not_found
Printing paused ◆ {a} done ◆ {b} badges failed  info     printing.paused
Badges possibly being printed                  info     badge.possibly_printing|badge.possibly_being_printed
No .badges file found                          warning  badges_file.not_found|badge_file.not_found
Removing .printer folder of {seat}              info     printer_folder.removing|folder.removing
Replacing {n} worn `PrintHead`s                 info     print_head.replacing|worn_print_head.replacing
Storing {self.__class__.__name__} in the vault  info     job_runner.storing|job.storing|runner.storing
Seat booked: false  info  seat.not_booked
Refund completed: declined  warning  refund.declined
Badge printing enabled=False  info  badge_printing.not_enabled
Tray heater available: no  info  tray_heater.not_available|tray_heater.unavailable
Mailing badge: rejected  warning  badge.mail_rejected
Seat ain't booked  warning  seat.not_booked
Progress: {n}% done  info  progress.reported
Failed reserving seat {seat}  error  seat.reserve_failed
Reading the seat list failed  error  seat_list.read_failed|seat.list_read_failed
Execute rule set failed: {e}  error  rule_set.execute_failed
Fetching the list of venues  debug  venue.listing|venue_list.fetching|venues.listing
Maximum number of retries exceeded  error  retry_limit.exceeded
Badge for {guest} exists  info  badge.already_exists
Not considering seat {seat}  debug  seat.ignored|seat.not_considered
Starting printer v{version}  info  printer.starting
Badge '{badge}' has already been printed  warning  badge.already_printed
Seat {seat} was previously released  info  seat.previously_released
Required badge at {desk} is not valid  warning  badge.not_valid|badge.invalid
Seat {seat} released back to pool  info  seat.released|seat.returned|seat.released_to_pool
End exporting report  info  report.export_ended|report.exported
Printer is over its monthly quota  warning  printer.monthly_quota_exceeded|monthly_quota.exceeded|printer.quota_exceeded
Password for {guest} must be changed  warning  password.change_required
Deleting badges older than {day}  info  badge.deleting
Possible ticket fraud by {user}  warning  ticket_fraud.suspected
Print of badge {n} blew up  error  print.crashed|badge.print_crashed
Timing out drafts of {user}  info  draft.timing_out
All prints are cancelled, but unable to restart one  error  print.restart_failed
Tray {n} in use  info  tray.in_use
Badge print ended unsuccessfully  info  badge_print.failed|badge.print_failed
Badge export completed: failed  info  badge_export.failed|badge.export_failed
Simulated ticket sale booked  info  simulated_ticket_sale.booked|ticket_sale.simulated
Mock invoice mailed  info  mock_invoice.mailed
Planned seat swap started  info  planned_seat_swap.started|planned_seat.swap_started|seat_swap.planned
release_seat called with {n}  debug  seat.release_called|release_seat.called
Ignoring trim_edges option  warning  trim_edges_option.ignored|trim_edges.ignored
called list_seats on the plan  debug  list_seats.called
reserve_seats received wrong arguments: {args}  error  reserve_seats.wrong_arguments_received|reserve_seats.arguments_wrong
release_seat failed: {e}  error  seat.release_failed
BadgeTicketPrinterManager.connect failed  error  badge_ticket_printer_manager.connect_failed
PyLatch is not installed  warning  pylatch.not_installed
VeBadge printer jammed  warning  vebadge_printer.jammed
DbSeat session closed  info  db_seat_session.closed
Seat [{seat}] does not exist  warning  seat.not_found
Printer ['{name}'] has stopped  info  printer.stopped
Mail exception wrapped  debug  mail_exception.wrapped
Printer error cleared by {usher}  info  printer_error.cleared
Ink errors found  error  ink.error
Boarding pass torn up by {guest}  info  boarding_pass.torn_up
Waiting list full for show {s}  info  waiting_list.full
Streaming desk available in {city}  info  streaming_desk.available
Sheet buffer underrun!  warning  sheet_buffer.underrun
claim {c}: amount raised from {a} to {b}  info  claim.amount_raised
Ticket price raised from {a} to {b}  info  ticket_price.raised|ticket.price_raised
Badge rendering stats: {s}  debug  badge.rendering_stats_reported|badge_rendering_stats.reported
Validation error in seat plan {p}  error  seat_plan.validation_error
Authentication failure for guest {g}  warning  guest.authentication_failed
Badge printer received paper error from the tray  error  badge_printer.paper_error
Seat listed in plan but not in hall register  warning  seat.not_in_hall_register
Badge has a number but does not exist in the hub  error  badge.not_found
[TRAY INIT] Failed to find the tray, using {other}  warning  tray.not_found
Printed badge failed verification  warning  badge.verification_failed|printed_badge.verification_failed
put_row failed: {e}  error  row.put_failed
cut_badge error: {e}  error  badge.cut_error
set_seat timed out: {e}  warning  seat.set_timed_out
Built-in badge missing its number  warning  built_in_badge.number_missing|badge.number_missing|built_in_badge.missing
Code interpreter output was cut  warning  code_interpreter.output_cut
Recording summary: {n} badges  info  recording_summary.reported
Embedding creation failed: {e}  error  embedding.creation_failed
Flat query executed  debug  flat_query.executed
Printer job for hall {h} exited with status {s}  warning  printer_job.exited
Create seat index successfully  info  seat_index.created
V2 Getting seats for hall {h}  debug  seat.getting
No seat mapping for hall {h}  warning  seat_mapping.missing
BUG: Unhandled error in tray {t}  error  tray.unhandled_error
Badge executable not found: {path}  error  badge_executable.not_found
dig returned exit code {rc}  warning  dig.exit_code_returned
Could not list trays labeled {label}  warning  tray.list_failed
Already expired voucher cannot be redeemed  warning  expired_voucher.redeem_failed
Tried to open an already opened latch  warning  opened_latch.open_attempted
Got errno {code} when locking tray {t}  warning  tray.lock_error
Encountered error {e} when trying to read seat sensors  error  seat_sensor.read_error
Access request from unknown badge {b}  warning  access_request.badge_unknown
Usher {u} is not allowed to open hall {h}  warning  usher.hall_open_denied
Deleted hall search index  info  hall_search_index.deleted
Created badge archive at {path}  info  badge_archive.created
Invalid or expired gift card  warning  gift_card.invalid
Missing and unknown seat labels  warning  seat_label.missing
Request failed to {hall.url}: {e}  error  request.failed
Failed while trying to open the tray  error  tray.open_failed
Adopting seat plan created by the hub  info  seat_plan.adopting
Pausing {grace_period} seconds  info  job.pausing
Ignoring {entry}  debug  entry.ignored
{name} already exists in {hall}  warning  job.already_exists
Guest address not in allowlist  warning  guest_address.not_in_allowlist|guest_address.not_allowed
Usher {u} not in hall {h}, ignoring  info  usher.not_in_hall
Printer not in running state  warning  printer.not_running
Tray 3 is not in use  info  tray.not_in_use
{guest} is not in the hall  info  guest.not_in_hall
[PLAN] Delete detection: found {n} deleted seats  info  deleted_seat.found|plan.deleted_seats_found
Fast badge lookup failed  warning  fast_badge_lookup.failed|badge.fast_lookup_failed
Automatic seat selection enabled  info  automatic_seat_selection.enabled
Seats marked as reserved  info  seat.marked_as_reserved
{guest} and all their vouchers have been removed  info  guest.removed
Saving {entry['label']}  info  entry.saving
{entry.get('label')} was not sent to the hub  warning  entry.not_sent
{guest} is not a member  info  guest.not_member
Connecting to {scheme}://{host}:{port}  debug  job.connecting
Recv'd an empty voucher  warning  voucher.empty|empty_voucher.received
{self.job_name} Unknown badge kind: {kind}  warning  badge_kind.unknown
{context} Requesting seat plan from hub  info  seat_plan.requesting
Lamp controller invalid serial number  warning  lamp_controller.serial_number_invalid
Force-closing hall door {d}  info  hall_door.force_closing
Bulk-printing badges  info  badge.bulk_printing
Voucher for unknown guest  warning  voucher.guest_unknown
Seat row {n} has odd spacing  warning  seat_row.odd_spacing_found
Hall {h} has more than one usher  warning  hall.multiple_ushers_found|hall.multiple_usher_found
Trying to seat a guest without a badge  warning  guest.seat_attempted
Attempting to print an empty sheet  error  empty_sheet.print_attempted
Trying to seat guest {g}  info  guest.seating
Going to print sheet {s}  warning  sheet.printing
Paginate failed for hall {h}  error  hall.paginate_failed|job.paginate_failed
Failed to list seat and tray lamps  warning  seat_tray_lamp.list_failed
Seat plan chosen based on hall size {n}  debug  seat_plan.chosen
Adding latch {x} pointing to hall {h}  debug  latch.adding
Badge loop waiting without a printer  info  badge_loop.waiting
Seat ledger appears not to be locked  warning  seat_ledger.not_locked
Badge {b} does not look like a voucher  warning  badge.not_voucher
Usher {u} does not appear to have a badge  warning  usher.badge_missing
HTTP error {status} printing badges for hall {h}  error  badge.print_error
Connection error occurred while releasing the seats  error  seat.release_error
Tray controller network error  warning  tray_controller.network_error
Badge layout renderer server error  error  badge_layout_renderer.server_error|badge_layout.renderer_server_error
Unique constraint violated by {seat}  warning  unique_constraint.violated
Start date for hall {h}: {day}  debug  start_date.reported|hall.start_date_reported|hall_start_date.reported
Badge header major version too low  warning  badge_header.major_version_too_low
Archived show restored by {usher}  info  show.restored
Locked seat unlocked by {usher}  info  seat.unlocked
Printed sheet missed its slot  warning  sheet.slot_missed|printed_sheet.slot_missed
Badge draft {b} garbage collected  debug  badge_draft.garbage_collected
Regular expression rejected  warning  regular_expression.rejected
Printed 0 badges  info  badge.not_printed|badge.none_printed
Hypothetically deleted seat {n}  info  seat.hypothetically_deleted
Deleted {n} unused badge results.  info  unused_badge_result.deleted
No unlocked trays to close  warning  unlocked_tray.not_found|unlocked_tray.close_skipped
Spare badge tray does not exist  warning  badge_tray.not_found|spare_badge_tray.not_found
Marking nightly print as complete  info  nightly_print.marking_as_complete|print.marking_as_complete
{tray} marked unhealthy after {n} failed checks  warning  tray.marked_unhealthy
Badge lease for {seat} expires in {n}s  info  badge_lease.expiring
Tray {t} has exhausted its ink budget  warning  tray.ink_budget_exhausted
Lookup for {seat} returned nothing  warning  lookup.empty
Seat plan has unexpectedly changed for hall {h}  warning  seat_plan.unexpectedly_changed
while printing badges for hall {h}: {e}  error  badge.print_error
The tray is about to close.  info  tray.closing
Badge fallback: PDF render failed ({e})  warning  pdf.render_failed
Nothing to do, tray {t} is empty  info  tray.empty
The print window is now over.  info  print_window.ended
Tray without serial found: {x}  warning  tray.serial_missing
Is the badge printer running?  error  badge_printer.not_running
Is the printer running? connection to {host} refused  error  connection.refused
BADGE_FORMAT not in the accepted list {x}  warning  badge_format.not_allowed
Tried to release latch {x} but it is not known.  warning  latch.release_failed
Printer is running but not responsive  warning  printer.not_responsive
Seat file {x} has errors  warning  seat_file.errors_found
Arm reached home position  info  arm.home_position_reached|arm.position_reached
Batching is only supported for local models  warning  batching.unsupported|batching.not_supported
Webhooks can only be used with teams  warning  webhook.use_restricted
Message {x.id} will most likely not be delivered  warning  message.not_delivered
Got kicked out of {room.name}  warning  room.kicked|job.kicked
Got mirror list from the environment  debug  mirror_list.retrieved|mirror.list_retrieved
Got reply from {peer}  debug  reply.received|peer.reply_received
Parser expects {n} fields but got {m}  error  parser.mismatched|field.mismatched
{name} has been set to {v}, which is not allowed  warning  job.not_allowed
Access to `billing_vault` failed  error  billing_vault.access_failed
Invalid format of header  warning  header.format_invalid
{key} not found in manifest  warning  job.key_not_found
Listener raised: {exc}  error  listener.error
Upload token exists, but is revoked.  warning  upload_token.revoked
Feature {'enabled' if flag else 'disabled'}  info  feature.reported
Deferred {n} {'job' if n == 1 else 'jobs'}  info  job.deferred
Patched layout.html with new blocks  info  layout.patched
Will try to reconnect to hub  warning  hub.reconnect_scheduled|hub.reconnection_scheduled
Dropping tables that expire  warning  table.dropping
Not all files were copied  warning  file.not_all_copied
Avoid deleting snapshot  info  snapshot.delete_skipped
Attempt to delete snapshot rejected  warning  snapshot.delete_rejected
Invoice was to be paid  warning  invoice.not_paid|invoice.pay_required
Only owners may delete rooms  warning  owner.rooms_delete_restricted|room.delete_restricted
Neither badge was issued  warning  badge.not_issued
TypeError: expected row, got {x}  error  row.mismatched
Unit mismatch: expected {a}, got {b}  error  unit.mismatched
Stopped using replica {x}  info  replica.use_stopped
Job is expected to finish at {t}  info  job.finish_scheduled
Close socket {sock.id}                              debug    socket.closing|socket.closed
No need to refresh token                            debug    token.refresh_skipped
0 rows matched the filter                           warning  row.not_matched|row.none_matched
Subscription is no longer active                    info     subscription.no_longer_active|subscription.inactive
Export is no longer retrievable                     warning  export.no_longer_retrievable
The payload might be truncated                      warning  payload.possibly_truncated
Consent should have been stored                     error    consent.not_stored|consent.missing
Token must not be reused                            error    token.reuse_blocked|token.not_reusable
Would archive {count} tickets                       info     ticket.archive_skipped
{count} records would have been deleted (dry run)   info     record.would_be_deleted
[DRY RUN] Deleting bucket {b}                       info     bucket.delete_skipped
Will not send reminder to {user}                    info     reminder.send_skipped|reminder.not_sent
Never received an ack from {peer}                   warning  ack.not_received|ack.never_received|ack.missing
Leaving permissions unchanged                       info     permission.unchanged
Tried to read '{x}' as a badge and failed           warning  badge.read_failed|job.read_failed|job_runner.read_failed
Found shelf {x}, cannot remove                      warning  shelf.remove_failed|shelf.removal_failed
Unexpected print error:                             error    print.unexpected_error|print.error|print.failed
An HTTP error occurred when checking if hall {h} is open  error  hall.check_error
Failed to re-embed {n} badges                       error    badge.reembed_failed|badge.re_embed_failed
Re-embedding badges                                 info     badge.reembedding|badge.re_embedding
Response from printer missing 'tray' key            error    printer.response_tray_key_missing|response.tray_key_missing
Reply from {host} lacks a badge                     warning  reply.badge_missing
\\nThe {seat} reservation is deprecated\\n          warning  reservation.deprecated
Mirror jobs completed: {n} of {m}                   info     mirror_job.completed
Import nearly complete                              info     import.nearly_completed|import.almost_completed
Import supposedly ok                                info     import.supposedly_succeeded
Import finished unsuccessfully                      warning  import.failed|import.unsuccessful
Badge {x} printed partially                         warning  badge.partially_printed
Maybe badge printed                                 info     badge.maybe_printed
Import finished, failed {n}                         info     import.finished
Using the default palette                           info     palette.default_used|default_palette.used
Starting nightly run {x}                            info     nightly_run.starting|nightly.run_starting|run.starting
Decay rate = {x}                                    info     decay_rate.reported
Learning rate = {x}                                 info     learning_rate.reported
Closing price {x}                                   info     closing_price.reported
Kiosk mode is ON, buttons are hidden                info     kiosk_mode.turned_on|kiosk_mode.enabled
Handshake succeed!                                  info     handshake.succeeded
Got BGPv4 update from {peer}                        debug    bgpv4_update.received|bgpv4.update_received
Total number of pallets: {n}                        info     pallet.counted|pallet.count_reported
Slots are not getting booked                        warning  slot.not_booked
load atlas {name} error                             error    atlas.load_error|atlas.load_failed
Falling back to the default locale                  warning  locale.fallback_used|default_locale.fallback_used
badge_printed: %s                                   info     badge.printed
badge_printed badge_id=%s printer={printer.name}    info     badge.printed
badge_print_failed: {error}                         error    badge.print_failed|badge_print.failed
SeatReleased %s                                     info     seat.released
seats_released: %d                                  info     seat.released|seats.released
max_badges: %d                                      info     badge_limit.reported|max_badges.reported|max_badge.reported|badge.limit_reported|badge_limit.set
num_printed: %d                                     info     num_printed.reported|printed.counted
is_printed: {flag}                                  info     is_printed.reported|printed.reported
LaTeX badge not rendered                            warning  latex_badge.not_rendered|badge.not_rendered
Received print run: {run.id}                        info     print.run_received|print_run.received
Structured report sent from {sender}                info     report.sent|structured_report.sent
Reprinting after having been kicked                 info     job.reprinting|sync.reprinting|job_runner.reprinting
Persistent error printing badge %s                  error    badge.print_error
Backup - Listing seat plans                         info     backup.seat_plan_listing|seat_plan.listing
Printer.flush called with no queue                  warning  printer_flush.queue_missing|printer.queue_missing|queue.missing
[green]Printed[/green] badge %s                     info     badge.printed
[bold red]Failed to print badge[/]                  error    badge.print_failed
Block guest login                                   info     guest_login.blocking
Delay printer startup                               info     printer_startup.delaying
Abort print start                                   info     print_start.aborting
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
Too many requests from {ip}                         warning  request.too_many|request.rate_limited|ip.rate_limited
Not enough disk space                               error    disk_space.insufficient
Missing header {name}                               warning  header.missing
Connection to {host} refused                        error    connection.refused
[scheduler] job started                             info     scheduler.job_started
==== Starting benchmark ====                        info     benchmark.starting
Sending email to {to}... failed                     error    email.send_failed
Skipped {n} duplicate rows                          info     duplicate_row.skipped|row.skipped
Waiting for database to come up                     info     database.awaited
Server listening on port {port}                     info     server.listening
Deleted %d rows from %s                             info     row.deleted
Successfully created agent {name}                   info     agent.created
Agent created successfully                          info     agent.created
Database schema is up to date                       info     database_schema.up_to_date
Session has no user                                 warning  session.user_missing
Model weights are being downloaded                  info     model_weights.downloading|model.weights_downloading
Ran out of retries                                  error    retry.exhausted
Order {o} already paid                              info     order.already_paid
Worker picked up job {id}                           info     worker.job_picked_up|job.picked_up
Disk almost full                                    warning  disk.almost_full
Got response {r.status}                             debug    response.received
Queue depth {n}                                     debug    queue_depth.reported|queue.depth_reported
exit code: {rc}                                     debug    exit_code.reported
[billing] Receipt {n} issued                        info     billing.receipt_issued
[Uploader] Target path: {p}                         debug    uploader.target_path_reported
Mediated dispute                                    info     mediated_dispute.reported|dispute.reported
Run `make seed` first                               info     make.seed_running|make_seed.running
Domains to be parsed: {n}                           info     domain.parse_scheduled
Thread for {kind} did not shut down in time         error    thread.not_shut_down
Driver for {x} is not ready                         error    driver.not_ready
Disconnecting from a hub that is not connected      debug    hub.disconnecting
Badge printed but not handed out                    warning  badge.not_handed_out
Webhook stored without checksum                     warning  webhook.stored_without_checksum
Neither seat nor badge found                        warning  seat.not_found
Didn't find any free seats                          info     free_seat.not_found|seat.not_found
Please upgrade the printer                          warning  printer.upgrade_required
Try resetting the printer                           warning  printer.reset_advised
Make sure the badge is valid                        warning  badge.check_advised
In order to use Zebra, you need to install it       error    zebra.dependency_missing
Is the printer online?                              warning  printer.online_questioned
{done} of {total} badges printed                    info     badge.printed
3 out of 5 seats taken                              info     seat.taken
Badge id={badge_id} is already printed              info     badge.already_printed
DNSError: Unable to query zone {z}                  error    zone.query_failed
HTTPException {code}                                error    http.error
SplitPdfBlock failed to open page                   warning  split_pdf_block.page_open_failed
Printer exited with error {e}                       error    printer.exited_with_error
Encountered invalid barcode in {f}                  error    barcode.invalid
Checking whether seat {s} is taken                  debug    seat.checking
Order total does not match seats                    error    order_total.mismatched|order.total_mismatched
Printing of {n} badges with {lib} failed            error    badge.print_failed|printing.failed
Fetched and stored {n} badges                       info     badge.stored
Scanner removed %d stale badges                     info     scanner.stale_badges_removed
Lease on {x} lost to {y}                            warning  lease.lost
Ink usage above threshold: {n}                      warning  ink_usage.above_threshold|ink.usage_above_threshold
Nothing left in tray                                info     tray.empty
Item(s) missing                                     warning  item.missing
Private key missing                                 error    private_key.missing
User {u} hackbanned                                 info     user.hackbanned
Badge (v2) printed                                  info     badge.printed
Badge needs rescaling                               info     badge.rescale_required
Seat plans require rebuilding                       info     seat_plan.rebuild_required
Printer {p} declares no tray                        warning  printer.tray_not_declared
Printer {p} supports no envelopes                   warning  printer.envelopes_unsupported
Seat plan seems corrupted                           warning  seat_plan.possibly_corrupted
Printer connected but appears broken                warning  printer.possibly_broken
Badge sheet has {n} warnings                        info     badge_sheet.warnings_reported
Badges from {tray} are being reprinted by {p}       info     badge.reprinting
Badge with code {c} not found in the archive        warning  badge.not_found
Stop badge eviction                                 info     badge_eviction.stopping
Got disconnect from {peer}                          info     disconnect.received
Doing badge migration for {site}                    info     badge_migration.running
Invalid value while parsing header {h}              error    header.parse_error
Unexpected type while encoding payload              error    payload.encode_error
Job {n} let by nobody                               warning  job.not_let
Nobody claimed badge {b}                            warning  badge.not_claimed
Non valid badge scanned: {b}                        warning  invalid_badge.scanned
Has required badge                                  debug    badge.reported
Holder already has a pending seat                   warning  holder.seat_already_exists|holder.pending_seat_already_exists
Holder has a linked badge                           info     holder.badge_present|holder.linked_badge_present
Badge already in tray                               info     badge.already_in_tray
Ensure all badges are sorted                        error    badge.check_advised
Loading badges from latest dry run                  info     badge.loading
Continuing print run after paper jam failed         warning  print_run.continuing|print.run_continuing
Badge sheet was drawn on an old template, not using it  warning  badge_sheet.not_used
Funding source: {s}                                 info     funding_source.reported
Badge evaluation results:                           info     badge_evaluation_result.reported|badge_evaluation.results_reported
Prints per hour: {n}                                info     prints_per_hour.reported
Phase name: printing                                info     phase_name.reported
Label contains trailing data                        warning  label.trailing_data_found
Tray exists and --force not specified               error    tray.already_exists
Error on print last badge: {e}                      error    badge.print_error|last_badge.print_error
Timeout to close tray                               warning  tray.close_timed_out
Trigger reprinting of badge {b}                     info     badge.reprinting_triggered|badge.reprint_triggered
Mail sent OK: {to}                                  info     mail.sent
Printer 0x%04x (%s) joined the queue                info     printer.queue_joined|printer.joined
Setup: Clearing print backlog                       info     print_backlog.clearing
Startup failed.Retrying with {x}                    error    startup.failed
Unable to read or write tray map                    error    tray_map.read_failed
Attempt to open tray failed                         error    tray.open_failed
Tray took {n} seconds to open                       debug    tray.opened
Succeeded to eject sheet {n}                        info     sheet.ejected
Ignoring failure to eject sheet                     debug    sheet.eject_failure_ignored
Merging or splitting sheets for {x}                 info     sheet.merging
Reading sheets stored in {path}                     info     sheet.reading
Paid seat required for this row                     error    seat.required
Old template found, skipping seat export            info     seat.export_skipped|seat_export.skipped
Binding service rejected the sheet                  error    binding_service.sheet_rejected|binding.service_sheet_rejected
received %s indicating paper jam                    warning  job.received
Sheet with code {c} already exists in the tray      error    sheet.already_exists
Holder supports digital badges                      debug    holder.digital_badges_supported
Printer declares wrong tray but {n} sheets are larger than {m}  warning  sheet.too_large
Recursive print of {x} started                      info     recursive_print.started
Holder contains neither seat nor badge              warning  holder.seat_missing
Request reprint of badge {b}                        info     badge.reprint_requested
Starting overnight maintenance                      info     overnight_maintenance.starting|maintenance.starting
Bad seat id in badge {b}                            warning  seat_id.invalid
Ignoring an unknown badge type: {t}                 warning  badge_type.ignored|unknown_badge_type.ignored
Non staff badge found, ignoring                     info     non_staff_badge.found
Tray dir: {path}                                    debug    tray_dir.reported
Latest version: {v}                                 info     latest_version.reported
Number of badges: {n}                               debug    badge.counted|badge.count_reported
Total seats: {n}                                    info     seat.counted|seat.count_reported
Ready sheets ({len(sheets)})                        info     sheet.ready
Available trays: {trays}                            info     tray.available
Scanner response: {r}                               debug    scanner_response.reported
Sheet {i} of {n}                                    info     sheet.progressed
Failed to rename {x}, tray not found                error    tray.not_found
Could not parse {path} as badge template            error    badge_template.parse_failed
Finished deleting all data                          info     data.deleted
Getting info for badge {b}                          debug    badge.info_getting
All printers stopped, exiting                       info     printer.all_stopped
{n} printers still running after the deadline       warning  printer.still_running
Badge scan took: {s} seconds                        debug    badge_scan.completed|badge.scan_completed
Error doing print: {e}                              error    print.error|job.print_error
Looks like the printer is back online               info     printer.recovered
Printer maybe misconfigured                         warning  printer.maybe_misconfigured
Error decoding tray bytes                           error    tray_bytes.decode_error
Printer started pid={pid}                           info     printer.started
Got {cmd} for unknown tray: {t}                     warning  tray.unknown
Received scan from unknown gate {g}                 warning  scan.gate_unknown|gate.unknown
Holder requested seat for unverified email          warning  seat.email_unverified
When printing {x} on tray {t} the old driver does not support duplex  warning  duplex.unsupported
Marking badge {b} successful                        debug    badge.marking
Printing badge {b} took {s} seconds                 debug    badge.printed
Printing badge {b} took {s} seconds                 warning  badge.print_slow
Tray scan took %.1fs                                error    tray_scan.slow|tray.scan_slow
Refreshing printer list from {host} took longer than the interval  warning  printer_list.refresh_slow
Caption is longer than {n} characters               warning  caption.too_long
Photo is smaller than the badge                     warning  photo.too_small
Drafts older than {n} days                          warning  draft.outdated
Drafts older than {n} days removed                  info     draft.removed
Label size exceeds {n} bytes                        warning  label_size.limit_exceeded
Images for {holder} exceed the maximum size of {n} bytes  warning  image.maximum_size_exceeded|image.max_size_exceeded
Torn sheet ratio above threshold on {p}             warning  sheet_ratio.above_threshold|torn_sheet_ratio.above_threshold
No printers above threshold {t}                     info     printer.not_found
Print run {n} is green again                        info     print_run.green
Template is renewable                               info     template.renewable
Timetable: {rows}                                   info     timetable.reported
Ticket not JSON serializable                        error    ticket.not_serializable|ticket.not_json_serializable
Stored badges for lost holders are unavailable      warning  badge.unavailable
{guest.nick} is not a speaker                       warning  guest.not_speaker
Stamping {entry['holder']}                          debug    entry.stamping
Not possible to stamp {item.label}                  warning  item.stamp_failed
Torn badge {seat_res["id"]} of {seat_res["row"]}    info     badge.torn|torn_badge.reported
Reprinted {badge_info.colour}                       info     badge.reprinted
Printer did not reach standby before {t}            warning  printer.standby_not_reached
Badge {b} does not start with its hall              warning  badge.mismatched
Plan seems to describe an old hall                  debug    plan.old_hall_described|plan.hall_described
Spool executable not found                          error    spool_executable.not_found|executable.not_found|spool.executable_not_found
Guest {g} already has lunch booked                  info     guest.lunch_already_booked
Ensuring seat plans exist for {hall}                debug    seat_plan.ensuring|seat_plans.ensuring
Failed to mark {guest} as invited                   error    guest.mark_as_invited_failed|guest.mark_invited_failed
Subtask {t} marked as {state}                       info     subtask.marked
Seat {s} classified as reserved                     debug    seat.classified_as_reserved
Ticket {t} set as primary                           info     ticket.set_as_primary
Failed while trying to stamp the guest pass         error    guest_pass.stamp_failed
No results in seat search for {name}                info     seat_search.result_not_found|seat_search.results_not_found
Nothing to do, no matching reserved seats           info     reserved_seat.not_found|reserved_seats.not_found
Printer does not have enough paper to go on         warning  printer.paper_insufficient
Added or renewed guest pass                         info     guest_pass.added_or_renewed
Empty or unreadable reply from the printer          warning  reply.empty|printer.reply_empty|printer_reply.empty|reply.empty_or_unreadable
Invalid or torn badge {b}                           warning  badge.invalid|badge.invalid_or_torn
Badge sync worker cancelled                         info     badge_sync_worker.cancelled
Seat plan sync lock busy                            debug    seat_plan_sync_lock.busy|seat_plan.sync_lock_busy
Lexical parser could not be started                 error    lexical_parser.start_failed
Semantic lookup disabled                            info     semantic_lookup.disabled
Incompatible seat and hall plans                    error    seat_hall_plan.incompatible|plan.incompatible
Speaker and guest badges are identical              warning  speaker_guest_badge.identical|badge.identical
Repointed seat default from {s}                       info     seat_default.repointed
Using hall default: {plan}                          info     hall_default.used
Could not punch {dest_path}                         error    destination.punch_failed
Stamped {src} for the hall                          info     source.stamped
Renewing {item}                                     debug    item.renewing
Sheet rows: {len(rows)}                             debug    sheet_row.counted
Tray: {err}                                         error    tray.error
Raw tray output: {output}                           error    raw_tray_output.reported|tray_output.reported|tray.output_reported
Reply headers: {reply.headers}                      error    reply_headers.reported|reply_header.reported|reply.headers_reported
There are {seat_count} seats for guest {g}          info     seat.counted|seats.counted
Skipping funding entry for closed account           info     funding_entry.skipped
The sheet limit will be ignored because tray=0      warning  sheet_limit.ignored|sheet.limit_ignored
Plan is not fully exported yet                      debug    plan.not_fully_exported
Printer was not properly closed                     error    printer.not_properly_closed
Failed during badge renewal                         error    badge_renewal.failed|badge.renewal_failed
Seat search returned 0 results                      debug    seat_search.results_not_returned|seat.search_results_not_returned
Seat search got {n} results                         debug    seat_search.results_received|seat.search_results_received
Seat storage through the old spool not yet implemented warning seat_storage.not_implemented|storage.not_implemented
Chunk for unknown printer {p}                       warning  chunk.printer_unknown
Badge for guest {g} set to {b}                      info     badge.set
Badge for {holder} rejected via kiosk               info     badge.rejected
Stamp with number {n} already in stock              warning  stamp.already_present
Lock for seat {s} needs adjustment                  info     lock.adjustment_required
Plan for hall {h} without seats                     warning  plan.seats_missing
Renewal record of missing badge {b}                 warning renewal_record.reported|badge_renewal_record.reported|missing_badge.renewal_record_reported
Reply for badge {b} missing the hall key            warning  reply.hall_key_missing
To enable seat plans, ask the desk                  info     seat_plan.enable_advised
Rejecting guest badge without a hall key            warning  guest_badge.rejecting
Remaining seats after booking: {n}                  info     seat.remaining_reported
Search seat with: {args}                            debug    seat.searching
wait sec: {w}                                       debug    wait_sec.reported|wait.sec_reported
Dry-run only - re-run with ink                      info     job.rerun_skipped|job_runner.rerun_skipped
Kiosk unaware of this desk; shutting down           warning  job.shutting_down
Badge {b} has old data, ignoring                    warning  badge.ignored
Odd key in seat plan, skipping                      warning  odd_key.skipped|key.skipped
Seat sheet has tabs, skipping                       warning  seat_sheet.skipped|sheet.skipped
Seat file is a directory                            error    seat_file.directory_detected
Printer has paper trays                             info     printer.paper_trays_found
Badge {b} has colour {c}                            debug    badge.colour_reported
Hall {h} has {n} exits                              debug    hall.exits_reported
Sheet from {tray} does not look like paper          warning  sheet.not_paper
Badge does not have a `.holder` attribute           warning  badge.holder_attribute_missing
Seat plan is in state {s}                           info     seat_plan.state_reported
Only processing seats near the door                 info     seat.processing
You can't start a print run before the hall is open warning  print_run.start_not_allowed
Not all badge values are printable                  debug    badge_value.not_all_printable
Not matching for the outer hall plan                warning  hall_plan.mismatched|outer_hall_plan.mismatched
No longer have badge: {b}                           info     badge.no_longer_present
Will not be printing badges                         warning  badge.print_skipped
Error batch-fetching seats: {e}                     error    seat.batch_fetch_error
Bulk-writing badges to the tray                     info     badge.bulk_writing
Not soft-deleting badge {b} yet                     debug    badge.soft_delete_skipped
AI locate seat                                      info     seat.locating
Layout of {b} is not seat plan                      debug    layout.not_seat_plan|layout.not_plan
Badge for {holder} is missing                       warning  badge.missing
Sheet is missing {column}                            warning  sheet.incomplete
Row {n} is missing {column}                         error    row.incomplete
Sheet was nack'ed by the tray                       warning  sheet.nacked
Renewal is due at {t}                               debug    renewal.due
Badge is due for renewal                            info     badge.renewal_due
Voucher {v} can no longer be stamped                warning  voucher.not_stamped
Printer {p} can no longer reach its tray            error    printer.tray_reach_failed
Scan for {a} and {b} could not be performed         error    scan.not_performed
Link between {a} and {b} was cut                    warning  link.cut
Upload failed to {host}                             error    upload.failed
Holder {h} may not reprint badge {b}                info     holder.badge_possibly_not_reprinted
Member {h} may not reprint badge {b}                info     member.badge_reprint_not_allowed
Clock for {p} moved backwards from {a}              error    clock.moved_backwards
Trays disagree by {n} sheets                        warning  tray.disagreed
Trays for {p} have changed so starting again        info     tray.changed
Badge not found so skipping                         info     badge.not_found
Print run ended early                               warning  print_run.ended_early
Holder joined queue {q} late by {n} minutes         info     holder.joined_late
Tray left open                                      warning  tray.open|tray.left_open
Printer timed out trying to eject the sheet         warning  printer.sheet_eject_timed_out
Template still has layout error                     warning  template.layout_error
Sheet does not need to be reprinted                 debug    sheet.reprint_not_needed
You may need to restart the printer                 error    printer.restart_advised
While printing badge: {exc}                         warning  badge.print_error
Trying to unjam tray {t}                            debug    tray.unjamming
Printer {p}: {old_state} -> {new_state}             info     printer.state_changed
Tray lid {t} OPEN -> CLOSED                         info     tray_lid.state_changed
Ink level: {old} -> {new}                           info     ink_level.changed
Rename: {old_path} -> {new_path}                    info     rename.reported
Badge {b}: {old} -> {new} (dry run)                 info     badge.reported
Printing badge {b} took {s} seconds, failed         info     badge.print_failed
Tray does not exceed the limit                      debug    tray.limit_not_exceeded
Sheet is not renewable                              info     sheet.not_renewable
Holder may not exist                                warning  holder.possibly_not_existed|holder.possibly_missing
Printer aborted the scan before any sheet was saved  warning  printer.scan_aborted
{req.method} {req.path} -> {status} in {ms}ms       info     request.completed
PUT {url} failed                                    error    request.failed
Could only print one badge                          warning  badge.print_restricted
The option `duplex` is deprecated                   warning  option.deprecated
No matches for badge {b}                            info     badge.not_matched
Socket error while connecting to the printer        error    printer.connect_error|socket.error
Sort order {x}                                      info     sort_order.reported
Load average {x}                                    info     load_average.reported
Load badge {b}                                      info     badge.loading
Query printer {p}                                   info     printer.querying
Open trays: {n}                                     info     open_tray.reported
Complete log(s): {paths}                            info     complete_log.reported
Tray options {o}                                    info     tray_option.reported
Sheet {n} of {m}                                    info     sheet.progressed
Ensuring badge list is up-to-date                   info     badge_list.ensuring
Holder has a badge {b} in flight                    info     holder.badge_in_flight
Holder ref {r} is not a paper badge                 error    holder_ref.not_paper_badge
Two snapshot exports failed                            warning  snapshot_export.failed
Badge that failed to parse: {b}                     warning  badge.parse_failed
Upgrade your printer driver                         error    printer_driver.upgrade_advised
Install the duplex kit to use this tray             error    duplex_kit.install_advised
TODO: enable badge cache                            info     badge_cache.enable_advised
Using a {n} sheet SheetTray                         info     sheet_tray.used
Badge has hardly been read                          info     badge.hardly_read
Badge did not get printed                           warning  badge.not_printed
Badge never got printed                             warning  badge.not_printed
Printed 0 of {n} badges                             info     badge.not_printed
0 of {n} badges printed                             info     badge.not_printed
Printer stapled 0 sheets                            info     printer.sheets_not_stapled
Printed nothing                                     info     job.nothing_printed|job_runner.nothing_printed
Attempts to eject sheet exhausted                   error    sheet.eject_failed
Planning to print badge                             info     badge.print_scheduled
Connected to badge server                           info     badge_server.connected
Waiting for paper tray                              info     paper_tray.waiting
Queued for review                                   info     job.queued
Cached badge {b} of {t} is older than {d}            warning  badge.outdated|cached_badge.outdated
Requested trays not found or not available           warning  requested_tray.not_found
Sorted sheet {s} does not exist                      warning  sorted_sheet.not_found|sheet.not_found
Badge printed by {p} is missing                      error    badge.missing
The ticket issued for {g} has expired                error    ticket.expired
Tray opened with {k} could not be closed             error    tray.close_failed
Badge printed because the queue was empty            info     badge.printed
Printed badge can be collected at {desk}             info     badge.printed|badge.collect_possible|printed_badge.collect_possible
Verified seat {s} is ready                           info     seat.ready|verified_seat.ready
Generated badge {b} expires in {n}s                  info     badge.expiring
Removed guest {g} loses access                       info     guest.access_lost
Fetched sheet {s} updates                            info     sheet_update.fetched
Created tray {t} contains {n} sheets                 info     tray.sheets_found
stopped printer for hall {h} raised                  error    printer.error
Moved seat in hall {h} crashed                       error    seat.crashed
Request sent to {printer} failed                     error    request.failed
Tray {t}: handling failure                           error    tray.failure_handling
Handling paper timeout                               warning  paper_timeout.handling
Reporting errors of {tray}                           info     error.reporting
Handling paper jam failed                            error    paper_jam.handle_failed
PrinterError after all retries                       error    printer.error
Badge isn't marked as printed                        warning  badge.not_marked_as_printed
Seat was never flagged as taken                      info     seat.not_flagged_as_taken
Dropped seat codes not in the plan                   warning  seat_code.dropped
Removing badges not in {hall}                        info     badge.removing
Imminent restart                                     warning  restart.imminent
Printout resulted in invalid barcode                 error    printout.barcode_invalid
Rename resulted in error                             error    rename.error|job.rename_error
Background print failed                              error    background_print.failed
Failed to async print badge                          error    badge.async_print_failed
Failed to bulk insert seats                          error    seat.bulk_insert_failed
Bulk inserted seats                                  info     seat.bulk_inserted
Falling back to None                                 warning  job.fallback_used|job_runner.fallback_used
Falling back to False                                warning  job.fallback_used|job_runner.fallback_used
Health and paper sensor started                      info     paper_sensor.started
Badge and paper tray opened                          info     badge.opened
Seat chart added badge: printing failed              error    badge.printing_failed|printing.failed
UUID: {u} - badge printed                            info     badge.printed
Badge ID: {u} - sheet printed                        info     badge.sheet_printed
'Fold A, B' step was skipped                         info     step.skipped
Seat map {m} in 'row: seat' form was printed         info     seat_map.printed
Ejecting sheet of shape {s}                          info     sheet.ejecting
Ejecting folded {sheet}                              info     job.folded_ejecting|job_runner.folded_ejecting|sheet.ejecting
Ejecting failed {sheet}                              info     ejecting.failed
Found cached {b["name"]} sheet                       info     cached_sheet.found|sheet.found
Refreshing {unique_id}                               info     job.refreshing|job_runner.refreshing
Printing unique id {x}                               info     unique_id.printing
Failed to print default badge                       error    default_badge.print_failed
Found stored badge template                         info     stored_badge_template.found
No last seat in plan                                warning  last_seat.missing|last_seat.not_found
Parsing structured seat list                        debug    structured_seat_list.parsing
Downloaded sheet deleted                            info     downloaded_sheet.deleted
Detected printer reset                              info     printer.reset|printer_reset.detected|printer.reset_detected
Released current seat                               info     seat.released
Failed to parse json from printer reply             error    printer_reply.json_parse_failed
Extracting raw content from badge file {f}          info     badge_file.raw_content_extracting
Cannot get status for seat {s}                      warning  seat.status_get_failed
No entries found in guest list                      info     guest_list.entry_not_found
Adding children to seat group                       info     seat_group.child_adding|seat_group.children_adding
Converting option to badge                          info     option.converting
Reading options for printing                        info     option.reading
Deleting badge run {b}                              info     badge_run.deleting
Printer selected the previous tray: {x}             info     printer.previous_tray_selected
Scanning caused an error: {e}                       error    scanning.error
Deleting badges matching "{p}" to free space        info     badge.deleting
Not skipping badge {b}                              info     badge.not_skipped
Seat plan {x} refers to the retired hall            warning  seat_plan.reported
Creating Table guest_list                           info     guest_list_table.creating
The guest_list column is missing                    error    guest_list_column.missing
Use of {seat_option} is deprecated                  warning  seat_option.use_deprecated|seat_option.deprecated
Failed to compare with printer version {v}          error    printer_version.compare_failed
Unexpected error happens after badge scan            error    badge.error|badge_scan.error|badge.scan_error
Access denied to badge tray {x} for guest {g}       warning  badge_tray.access_denied
Badge and seat processing complete                  info     badge.processing_completed
Aborting run: {e}                                   error    run.aborting
Attempting plan-aware seating for {x}               debug    plan_aware_seating.attempting
Running {' '.join(self.i_context.command)}          info     command.running
Moving {slc.seat_name}                              info     seat.moving
Error searching with SearXNG                        error    searxng.search_error
{guest} attempted to eject {printer}, but an error occurred   error   printer.eject_failed
creating tray={d}                                   info     tray.creating
Uploading badge complete                            info     badge.uploaded
Saving seat done                                    info     seat.saved
Waiting up to {n} seconds for printers to exit      info     printer.awaited
Waiting up to {n}s for badge queue                  info     badge_queue.waiting
Clicking x: {x}px y: {y}px                          debug    job.clicking|job_runner.clicking
Last resort: ejecting tray {x}                      warning  tray.ejecting
Generated {n} badges total:                         info     badge.generated
Printer idle achieved                               debug    printer.idle_achieved
Refusing reusable badge with mismatched binding     warning  reusable_badge.refusing
Processing {browse_path.file}                       info     file.processing
Failed to process natural language seat input       error    natural_language_seat_input.process_failed
Login as {x} failed - wrong pin                     warning  login.failed
Text field cleared using keys                       info     text_field.cleared
Task {k} marked as failed because it timed out      error    task.marked_as_failed
Unexpected badge scan failure                       error    badge.scan_failed
Inherited seat config from hall plan                info     seat_config.inherited
Cannot go forward - no next entry in history        warning  history.entry_missing|history.next_entry_missing
Hall Streaming: printer connection closed           info     printer_connection.closed
Seat parsing debug info: {x}                        debug    seat_parsing_debug.info_reported|seat_parsing.debug_info_reported
Failed to read text from badge file                 error    badge_file.text_read_failed
Badge failed validation                             warning  badge.validation_failed
Setting value on UIElement with id {x}              debug    ui_element.value_setting
Reply from badge server was empty                   warning  badge_server.reply_empty
Metadata for table {t} not found                    warning  table.metadata_not_found
Connection to printer lost                          error    printer.connection_lost
Lost connection to printer server                   warning  printer_server.connection_lost
Access to badge tray granted                        info     badge_tray.access_granted
Aborted badge upload for seat run {b}               debug    badge_upload.aborted
Aborted lottery for seat run {b}                    warning  lottery.aborted
Failed to get state for badge run {b}               error    badge_run.state_get_failed
Error parsing invalid_at date: {e}                  error    invalid_at_date.parse_error
GET /v1/seats failed                                error    seats_request.failed|seats.request_failed
User Create: tracked {n} chairs                     info     user.chair_tracked
Status: {seat.status}                               info     seat_status.reported|seat.status_reported
'exists()' not implemented for '{x}'                error    exists.not_implemented
Printer run request {x}                             info     printer.run_requested|printer_run.requested
Error in compress_and_save: {e}                     error    compress_and_save.error
Overriding non-enforcing printer pooler mode        debug    non_enforcing_printer_pooler_mode.overriding|printer_pooler_mode.overriding
Temp file at {x} should be cleaned up after use     info     temp_file.clean_up_required|temp_file.cleanup_required
Seat at {x} must be set                             error    seat.not_set
The hall name was set to an invalid value ({x})     warning  hall_name.invalid|hall.name_invalid
Badge intent was left to its default value          info     badge_intent.default_used
user_ids missing                                    error    user_ids.missing
Extracting {x} seats from hall failed.Continuing... warning  seat.extract_failed
Seat {x} will be deleted                            info     seat.deletion_scheduled
Will print badge {x}                                info     badge.print_scheduled
Marking seat '{x}' as failed on hall server raised: {exc}  error  seat.mark_error
The list of badges is getting bigger than expected  warning  badge.too_large
Finalize: moving seats due to gaps                  info     seat.moving
Marking printer dead...                             info     printer.marking_dead
Seat drop requested but not running as root         warning  seat.drop_not_running|seat_drop.not_running
Profiling {n} seat(s) finished in {t} seconds       info     seat.profiling_finished
run                                                 error    job.run_failed|job_runner.run_failed
Not running migrations                              info     migration.run_skipped
printer_tray_closed_import_unavailable              warning  printer_tray.import_unavailable
Filtered sensitive field '{x}'                      debug    sensitive_field.filtered
SeatPrinterBlock condition evaluation failed        error    seat_printer_block.condition_evaluation_failed
SendBadgeBlock badge mail could not be prepared     warning  send_badge_block.badge_mail_prepare_failed
badge size diff is over threshold, falling back     warning  badge_size_diff.above_threshold
Could not find or drop badge on `x`                 warning  badge.not_found
Connection to {x} is ok                             info     connection.healthy
Failed to record successful badge scan delivery     warning  badge_scan_delivery.record_failed|badge.scan_delivery_record_failed
Number of badges received for stat processing = {n}  debug  badge.counted
Content is not a set, got {x}                       debug    content.type_invalid
Created connection from successful test             info     connection.created
Ensured badge search index 'idx_badge_search'.      debug    badge_search_index.ensured
You didn't set dimensions in config when using {x}  warning  dimension.not_set|dimensions.not_set
Processing status: {state} (iteration {n})          info     processing_status.reported|processing.status_reported
{x}; {n} badge(s) remain undelivered                warning  badge.undelivered
Stopping {seat_to_stop.name}                        info     seat.stopping
Skipping malformed badge entry missing seats        warning  malformed_badge_entry.skipped
Permission denied printing badge {x}                warning  badge.print_denied
Stopping badge printing (cancelled).                info     badge_printing.stopping
Skipping badge '{b}' shorter than prefix '{p}'      info     badge.skipped
Badge row can't be proven selected by a cell drive  info     badge_row.prove_failed
Adding $not operator to the existing one            warning  operator.adding
Badge processing: {n}/{m} succeeded                 info     badge.processing|badge.processing_reported|badge_processing.reported
Attempt connection.                                 debug    connection.attempting
Materialized {n} dangling seat nodes                info     dangling_seat_node.materialized
Model selected multiple seats: {x}                  info     model.multiple_seats_selected
OAuth guest {g} present without badge               warning  oauth_guest.badge_missing
Connection error communicating with badge hub       error    badge_hub.connection_error
Check log file: {x}                                 error    log_file.check_advised
Creating tray name:{x} kind:{y}                     info     tray.creating
Title in printer reply: {c}                         info     printer_reply.title_reported
Both --badge-plan and --seat-plan are specified. The main --hall flag will be ignored.  warning  main_hall.flag_ignored|main_hall_flag.ignored
Multiple seats found for {x}                        warning  multiple_seats.found
Serialization error in request {path}?{query}       error    request.serialization_error
Invalid value set for badge variable {x}            debug    badge_variable.value_invalid
Printing of {x} skipped because the tray is not full  info  printing.skipped
Got KeyboardInterrupt in feeder                      warning  keyboard_interrupt.received
Got {reply.code} from {peer}                        info     reply.received
Adding {x!r} to queue {q}                           info     queue.item_adding
Removed {x} from the badge list                     info     badge_list.item_removed
Removing stale temp badges                          info     stale_temp_badge.removing
This means that the badge was not printed           warning  badge.not_printed
printjs missing                                     warning  printjs.missing
Removing non-empty tray                             info     non_empty_tray.removing
Badge of {x} is invalid json                        warning  badge.json_invalid
Start creating a new badge                          info     badge.creation_started
Please set PRINTER_KEY                              warning  printer_key.required
Guest {x} seems to be cheating                      warning  guest.cheating_suspected
Printer seems to have died                          warning  printer.possibly_died
Printer {x} returned nothing                        warning  printer.nothing_returned
Tray {x} left open too long                         warning  tray.left_open_too_long
Heater {t}C above threshold                         warning  heater.above_threshold
Looks like someone else already claimed seat {x}    info     seat.already_claimed
The booked seat, '{s}', for this guest, '{g}', was released last so {x} info     seat.released|booked_seat.released
A folded badge {b} is stale                         warning  folded_badge.stale|badge.stale
Translated badge file for {guest} not found. Defaulting to {x}. info     badge_file.not_found
The required tray, '{t}', defined in the plan does not exist. error    tray.not_found
The badge driver, '{d}', loaded under the '{k}' kiosk alias is not properly configured. warning  badge_driver.not_properly_configured|badge_driver.not_configured
The badge driver, '{d}', loaded under the '{k}' kiosk alias, could not be opened. warning  badge_driver.open_failed
seat {x} already running elsewhere                  info     seat.already_running
PUT request data for seat {x}: {body}               debug    put_request_data.reported
Sending GET to {url}                                debug    get_request.sending
{paint(str(exc), color="red")}                      info     job.error
Waiting 5 seconds for printer                       debug    printer.waiting
No badge will be printed when empty_tray=True       warning  badge.not_printed
Attempting fallback to spare printer: {p}           warning  spare_printer.fallback_attempting
client error fetching badge '{b}'                   error    badge.fetch_error
Server error attempting to call kiosk: {k}          debug    kiosk.call_error
This means you cannot change the seat of the guest. warning  guest.seat_change_failed
Could not load template guest_list.jinja            error    guest_list_template.load_failed|template_guest_list.load_failed
Exception {exc} encountered when trying to serialize badge error    badge.serialize_error
Found HALL beginning with tilde, ignoring           warning  hall.found
Verifying badge success                             debug    badge_success.verifying
Badge {b}: handling success...                      debug    badge.success_handling
Cloning complete!                                   info     cloning.completed
Using plain (non-shiny) badge mode.                 debug    plain_badge_mode.used|badge_mode.used
Possible reason for error: badge file could not be saved error    badge_file.save_failed
Error during reranking: {x}                         error    reranking.error
New registration {r} by {guest}                     info     registration.created
New session                                         info     session.created
Badge tray '{t}' for hall '{h}' returned no value.  warning  badge_tray.value_not_returned
Conflict at {path}                                  warning  conflict.detected
Run badge setup: {x}                                info     badge_setup.running
Cannot uninstall '{badge}'. No files were found to uninstall. error    badge.uninstall_failed
Using badge version 7.0.0 or newer.                 debug    badge_version.used
Hall is set to closed, skipping badge print         info     badge_print.skipped|badge.print_skipped
Finished seat run {"well" if ok else "badly"}       info     seat.run_finished|seat_run.finished
Failed after {n} retries due to jam                 warning  job.retries_exhausted
logout                                              info     user.logged_out
heartbeat                                           debug    heartbeat.reported
Entity Create: tracked {n} seats for `{e}`          debug    entity.seat_tracked
Guest {g} is over quota: printer paused             info     guest.over_quota
Badge options are enabled, but are not supported for kiosk. warning  badge_option.not_supported
Passing {x} badge to `hall` is deprecated           warning  badge.pass_deprecated
Timed out whilst awaiting for badge {x} to dry      warning  badge.await_timed_out
badge_print_success {guest}                         debug    badge_print.succeeded|badge.print_succeeded
Badge tray for {hall} is {tray}                     debug    badge_tray.reported
Badge is {b}; printing it again                     info     badge.printing|badge.reported|job.printing
Copying into tray with glue                         info     tray.copying
Kiosk does not support printing the badge {b}       warning  kiosk.badge_print_unsupported
Current trays for hall '{h}': {trays} (wanted: {x}) debug    tray.reported|trays.reported
Discarding badge of unknown type {x}                error    badge.discarding
Registering ourselves to the hall                   info     job.registering
Copied uv.lock to {d}                               debug    uv_lock.copied
Badge is expired, but not raising an error          warning  badge.expired
Failure while loading code                          error    code.load_error
Skipping import error while copying {x}             warning  import_error.skipped
Badge print for {g} raised {type(exc).__name__}: {exc} warning  badge.print_error|badge_print.error
Badge is in invalid format, ignoring it             warning  badge.invalid
An issue was faced while trying to create a badge: {exc} error    badge.create_error
Loading badge module without ink installed. Will crash warning  badge_module.ink_not_installed
Got KeyboardInterrupt in printer.                   info     keyboard_interrupt.received
shutdown on {signal.name}                           info     job.shut_down
Combining seats from multiple halls                 debug    hall.seat_combining|seat.combining
Badge is too complex for printing                   warning  badge.too_complex
Setup for badge {b} complete, ready                 info     badge.setup_completed
Printer failed scanning badge {b}                   warning  printer.badge_scan_failed
Seat {s} raised releasing {x}                       error    seat.release_error
Hall files URL: {u}                                 debug    hall_files_url.reported
Seat policy refresh returned False                  warning  seat_policy.refresh_returned_false|seat.policy_refresh_returned_false
Putting exception for badge {b} in the tray         info     badge.exception_putting
Print thread: waiting for badge {b}                 debug    print_thread.badge_waiting|badge.waiting
execute(): {job}: badge {b} was already printed     warning  badge.already_printed
Unable to decode `extra` field {x}                  info     extra_field.decode_failed
Stored {logmsg}                                     info     job.stored
Config seat_count: {n}                              debug    seat_count.reported
Found {len(x)} extra seats.                         warning  extra_seat.found
Tray read-back did not match badge {b}              info     tray_read_back.mismatched|tray.read_back_mismatched
Printer is already setup                            debug    printer.already_set_up
Successful execution of print jobs                  info     print_job.execution_succeeded
Badge replay with spare ink complete                info     badge_replay.completed|badge.replay_completed
Need badge code                                     info     badge_code.required
seat.tray.read.refused seat_id={s} reason={exc}     warning  seat.tray.read.refused
Neither {front_printer} nor {back_printer} could be opened  error  printer.not_opened|back_printer.not_opened|front_printer.not_opened
Exporting: seat={s}, plan={p}                       info     job_runner.exporting|sync.exporting|job.exporting
There are {n} booked badge seats                    debug    booked_badge_seat.found
Scan match: badge resolution failed for {x}         debug    badge.resolution_failed
Completed parallel badge fetching for {n} guests    info     parallel_badge_fetching.completed|badge_fetching.completed
Printer loop retrying transient tray error          info     printer_loop.tray_error_retrying|printer_loop.transient_tray_error_retrying
Referenced badge with code {x} not found for hall {h} error    badge.not_found
Seat file path is outside the hall, continuing without it warning  seat_file_path.out_of_bounds|seat_file.path_out_of_bounds
Verifying badge tray is still full                  debug    badge_tray.verifying
Asked to launch badge printer {x}                   debug    badge_printer.launch_requested
Print service being told to quit                    debug    print_service.quit_requested
Begin read at {x}                                   debug    job.reading_starting|job.read_starting
Sending badge {b} with seat {s} timed out after {t}s and was cancelled warning  badge.send_timed_out
The kiosk has finished okay, but we have not been told to stop info     kiosk.finished
Running in kiosk mode                               info     kiosk_mode.active
Operating in night mode (badge tray closed)         info     night_mode.active
Badge sheet is neither a card nor a sticker         error    badge_sheet.invalid
Kiosk {k} was neither opened nor closed             warning  kiosk.not_opened
The badge printer supports only A6 paper            warning  badge_printer.support_restricted
Hall scanner only supports two codes per badge      warning  hall_scanner.support_restricted
Seat search returned 0 results for hall {h}         debug    seat_search.results_not_returned|seat.search_results_not_returned
The following matching badge trays are required but not installed ({x}): {y}  error  badge_tray.not_installed
Skipping seat cleaning (CLOSED set)                 info     seat_cleaning.skipped
Nickname is now {guest.nick}                        info     nickname.changed
Configure badge printer without ink                 debug    badge_printer.configuring
Print badge response {reply.text}                   debug    print_badge_response.reported
Init kiosk outputs (exit code: {k.code}): {k.text}  debug    init_kiosk_output.reported|kiosk.init_outputs_reported
Mount tray: {self.mount_tray}                       debug    mount_tray.reported
Tracking badge: {hall.tracking_badge}               debug    tracking_badge.reported
Mail config                                         debug    mail_config.reported
Audit badge derivation failed                       warning  audit_badge.derivation_failed|audit.badge_derivation_failed|audit_badge_derivation.failed
Badge materialization failed: {e}                   error    badge.materialization_failed|badge_materialization.failed
Ticket office returned HTTP {reply.status}          warning  ticket_office.http_status_returned
Reset request failed for seat {s}                   error    reset_request.failed
Seat folder resolves outside the hall; skipping     warning  seat_folder.out_of_bounds
The badge was issued in the future                  warning  badge.issued_in_future
Layout of {hall} checked okay                       debug    layout.checked
Try and move seats: {seats}                         debug    seat.moving
{hall_config.PRINTER_NAME} is not set               error    printer_name.not_set|printer.not_set
Badge base exception                                error    badge.error
Badge '{b}' has {n} pages (limit: {m}). Printing on {p}  info  page.printing|badge.printing|job_runner.printing|job.printing
Abort watcher for seat {s} stopped cleanly          debug    abort_watcher.stopped
Delete button on {hall} called without ids          warning  delete_button.ids_missing|delete_button.called_without_ids
Trim url for tray '{t}' set to {url}                debug    trim_url.reported|trim_url.set
Processing complete for {badge}                      info     processing.completed
Printing complete for badge {b}                     info     badge.printed
Validating list for {hall} completed in {t} s       info     list.validation_completed|list.validate_completed
Usher {u} started following hall {h}                info     usher.hall_follow_started
Kiosk print is allowed only for staff               warning  kiosk_print.not_allowed|kiosk.print_not_allowed
Badge seals were requested but they will not be printed  warning  badge_seal.not_printed
Kiosk says: {msg}                                   info     kiosk.message_received
Heads up: the badge expires in {n} days             warning  badge.expiring
Somebody else grabbed seat {s} first                info     seat.already_grabbed
Badge signature OK                                  info     badge_signature.succeeded
Usher {u} decided to close                         info     usher.close_decided
Usher decided not to close                          info     usher.close_skipped
Handshake with kiosk {k} ok                         info     handshake.succeeded
We don't support printing for {x} yet               warning  printing.not_supported
Badge {b} has never been printed                    warning  badge.never_printed|badge.not_printed
Printer returned 503                                warning  printer.error_returned
No permission to access {x} drawer                  error    drawer.access_denied
Printer has not sent status page  warning  printer.status_page_not_sent
Desk has not received any badge order  info  desk.badge_order_not_received
Order not shipped today  info  order.not_shipped
Hall did not stay open  warning  hall.not_open
Usher may not have closed the hall  warning  usher.hall_possibly_not_closed
Guest might have lost the badge  warning  guest.badge_possibly_lost
Only pdf, svg and png badges are supported  error  badge.unsupported
Only ({kinds}) seats are supported. Got {kind}  warning  seat.unsupported
Only registered guests are allowed in hall {h}  warning  guest.not_allowed
Only type pdf is supported  error  type_pdf.only_supported
Only one seat per guest allowed  warning  seat.limit_exceeded
Only a single badge printer is supported  warning  badge_printer.limit_exceeded
Hall using badge printer {p}  debug  hall.badge_printer_used
Seating plan using language {l}  info  seating_plan.language_used|seating_plan.used_language
Unlock called on seat {s}  warning  seat.unlock_called
Several badges exist, using the first  warning  badge.multiple_found|badges.multiple_found
Seat threshold too restrictive  warning  seat_threshold.too_restrictive
Polling too quickly  warning  polling.too_fast
Seems printer {p} is down  warning  printer.offline|printer.down
Crate has no CrateLid  warning  crate.lid_missing|crate.crate_lid_missing
[CRATE_DEBUG] Looking up lid {l}  debug  crate.lid_looking_up
Step 2: Seat collection  info  seat_collection.starting
1.2.1: Phase 3 - Badge examination  info  badge_examination.starting
2.1: Plan examination  info  plan_examination.starting
Step 4: Closing hall {h}  info  hall.closing
1.3: Doors of the long hall (should stay open)  info  long_hall.doors_reported|long_hall_doors.reported|door.reported|long_hall.door_reported
✅ Step 2: Seat collection  info  seat.collection_reported|seat_collection.reported
Multi-hall search failed  warning  multi_hall_search.failed
Expected seat_plan in hall reply  error  seat_plan.missing
Expected badge printer note for {hall}  error  badge_printer_note.missing
Expected hall_closed=true  error  hall_closed.mismatched
Expected seat search to be skipped  error  seat_search.not_skipped|seat.search_not_skipped
Expected status 'open', got {status}  error  status.mismatched
Ticketing working with the new desk  info  ticketing.working
Seating filter dropped all guests of {hall}  warning  seating_filter.guests_dropped
Kiosk funding source is {x}  info  kiosk_funding_source.reported|kiosk.funding_source_reported
Printer working directory: {d}  info  printer_working_directory.reported|printer.working_directory_reported
Eager loading seats for {hall}  debug  seat.eager_loading
Force closing hall {h}  warning  hall.force_closing
API request: move_badge seat={s}  info  badge.move_requested
API v2 request: list_open_halls  info  open_hall.list_requested
Kiosk approach: closed {n} halls  info  hall.closed
Getting guests for hall_id {h}  debug  guest.getting|hall.guest_getting|hall.guests_getting
Getting details for hall_id {h}  debug  hall.detail_getting|hall.details_getting
Rebuild and send badge {b}  info  badge.rebuilding
Close and lock hall {h}  info  hall.closing
Loading seats starting at row {r}  info  seat.loading
Failed to print badges starting from {n}  error  badge.print_failed
Using specified badge_printer={p}  debug  badge_printer.used
Wrapping badge error  debug  badge_error.wrapping
Checking no badges are left  debug  badge.checking
Kiosk error printing badge {b}: {e}  error  badge.print_error
Guest validation errors while syncing hall  warning  hall.sync_error
Retryable kiosk error retrying badge print  warning  retryable_kiosk.error|kiosk.error
Final badge list ({n}): {badges}  debug  final_badge_list.reported|badge_list.reported
After seat filtering: {n}  info  seat_filtering.completed|seat.filtering_completed
Asked to print badges on a printer that does not support color  warning  badge.print_unsupported
Told usher to close the hall  info  usher.hall_close_requested
Printer does not support direct I/O  warning  printer.direct_io_unsupported
This desk does nothing  warning  desk.noop
Cross-hall search failed  warning  cross_hall_search.failed
Comprehensive cross-hall search failed  warning  comprehensive_cross_hall_search.failed|cross_hall_search.failed
Processing indexing run: {r}  info  indexing_run.processing
Kiosk found no results in {ms}ms  warning  kiosk.results_not_found
Search returned no results in {ms} ms  info  search.results_not_returned
Checking if we can book seat {s}  debug  seat.book_checking|seat.booking_checking
Finished to print badge {b}  info  badge.printed
Desk with two printers correctly uses colour badges  info  desk.colour_badges_used|desk.colour_badge_used
Request error printing seat confirmation  error  seat_confirmation.print_error
Marking {n} badges as print failed in the register  info  badge.marking_as_failed
Failed to refocus the camera  error  camera.refocus_failed
After filtering: {len(x)} seats  info  filtering.completed
Signal: hall_window set_title  debug  signal.received
Hall condition is false  debug  hall_condition.not_met
Seating condition is true  debug  seating_condition.met
The badge printer is shutdown  info  badge_printer.shut_down
Search with two kiosks working correctly  info  search.working
Found badge {b} without seat number  warning  badge.seat_number_missing
Received order with no hall, skipping  warning  order.hall_missing
Delete failed for {badge_id}: {exc}  warning  badge.delete_failed
Delete error for seat {s}: {exc}  warning  seat.delete_error
Force delete failed for {ticket.path}  warning  ticket.force_delete_failed
Starting update for badge_id: {b}  debug  badge.update_starting
Validation failed for {len(x)} seat plans  error  seat_plan.validation_failed
Search failed for guest {g}  warning  search.failed
Recording started for halls and desks  info  recording.started
Updated status for {n} badge_print records  info  badge_print_record.status_updated|badge_print.status_updated
Connection to {hall} timed out  warning  hall.connection_timed_out|connection.timed_out
Found {n} badge data results in hall  info  badge_data_result.found
Stored results in tray, key: {k}  info  tray.result_stored
No badge results in archive  info  badge_result.not_found|badge_results.not_found
An empty tray results in an error  warning  empty_tray.error
badge_sync_exceptioned  error  badge.sync_error
Badge print exceptioned: tray={t}  error  badge_print.error|badge.print_error
Reformatting badge text to JSON  debug  badge_text.reformatting
Badge keyword search failed  warning  badge_keyword_search.failed
Duplicate guest badge colours configured  error  guest_badge_colour.duplicate
Invalid seat plan defined: {p}  warning  seat_plan.invalid
tray_scan seat: {self.md5} polling for badge (try {n + 1})  info  tray_scan_seat.polling
Desk plan: {plan.name} was closed  info  desk_plan.closed
Hall {name}={value} (set by guest)  debug  hall.set
[print] Trying to print badges for {hall}  info  badge.printing
Seat mapping: {seats}  debug  seat.mapping_reported|seat_mapping.reported
Badge printing: {badge}  info  badge.printing
{host} (kind={kind},tray={tray}) - Printer connection established  info  printer_connection.established
{self!r}, (tray: {tray}) -> Printing badges  info  badge.printing
Error from Fastly  warning  fastly.error
Continuing w/o badge printer  info  badge_printer.missing
Writting badges to {tray}  info  badge.writing
Discarded text/html reply for {guest}  info  html_reply.discarded
Race condition between desk and printer  debug  race_condition.reported|race_condition.detected
Printing {x} returned blank sheets  warning  blank_sheet.returned|sheet.blank
Loading badge {b} found in local tray: {t}  debug  badge.loading
Printing {crash_id}  info  crash.printing
Seat id: {lost_seat_id} was booked  info  seat.booked
Badge plan for hall: {hall} printed successfully  info  badge_plan.printed
Deleted {n} expired guest badge print(s)  info  expired_guest_badge_print.deleted
Closing dead hall desk printer  info  dead_hall_desk_printer.closing
A mock badge was printed for {g}  warning  mock_badge.printed
Found matching mock: {m}  debug  mock.found
No seats directory in hall  info  seats_directory.missing|seat_directory.missing
No seats match filter {f}  debug  seat.not_matched
- Check the badge printer  info  badge_printer.check_advised
- Check if the badge printer is on  info  badge_printer.check_advised
3. Review seat plans to see if the desk printed them  info  seat_plan.review_advised|seat_plans.review_advised
1. Checking badges  info  badge.checking
Skipping embedding generation for seat {s}  debug  embedding_generation.skipped
Printing attempt {n} has been cancelled  info  printing_attempt.cancelled|printing.attempt_cancelled|attempt.print_cancelled
Accepted guests: {len(hall.accepted)}  info  accepted_guest.counted
Packed tray size: {len(packed)}  debug  packed_tray_size.reported|tray.packed_size_reported
guest_seat_merge_skipped_two_halls  warning  guest_seat.merge_skipped|guest_seat_merge.skipped
badge_import_rejected_foreign_printer  warning  badge.import_rejected|badge_import.rejected
badge_menu_hidden_needs_printer  debug  badge_menu.hidden
hall_invitations_skipped_desk_unavailable  warning  hall_invitation.skipped|hall_invitations.skipped
loaded_seat_plan_count  info  seat_plan.count_reported|seat_plan.loaded_count_reported
hall_voice_first_frame  debug  hall.voice_first_frame_received
seat_store_missing_fresh_usher_login  warning  seat_store.missing
printing_tray_stopped_for_closed_hall  info  printing_tray.stopped_for_closed_hall
sync_seat_plan_history_check_failed  warning  sync_seat_plan.history_check_failed
Conflict while renaming badge: old={a} new={b}  warning  badge.rename_conflicted
Could not print {tray}.{badge_name}: {exc}  warning  badge.print_failed
URL: https://halls.example/{hall}/plans/{plan}  info  url.reported
Fallback to desk printer also failed: {exc}  error  desk_printer.fallback_failed
Seat scan finished without finding guest {g}  warning  seat.scan_guest_not_found
Printer {p} reported itself as not running  debug  printer.not_running
Badges found for {hall} but none matches {guest}  warning  badge.not_matched
Tray {t} failed but will continue printing badges  warning  tray.failed
Tray {t} timed out for hall {h}, but we'll still proceed  warning  tray.timed_out
Reprinted: {ticket.id}  info  ticket.reprinted
Sealing: '{order.key}'  debug  order.sealing
Registered to: {printer.name}  info  job.registered
The use of 'badge_kind' is deprecated  warning  badge_kind.deprecated
Generated badge text failed print validation, retrying  warning  badge_text.print_validation_failed
Starting _create_badge_plan for seat {s}  debug  badge_plan.create_starting
check_for_badge_print finished: hall={h}  info  badge.print_check_finished|badge_print.check_finished
Unexpected check_for_badge_print exception: hall={h}  error  badge.print_check_unexpected_error|badge_print.check_unexpected_error
Checking if badge {b} exists...  debug  badge.existence_checking
Checking if badges are deleted from the tray  info  badge.deletion_checking
Checking if badge printer is on  debug  badge_printer.checking
The following trading pairs of hall {h} are not available  warning  hall.trading_pairs_not_available
No auto-reply received - closing desk  info  auto_reply.not_received
Tray {t} resolves to {hall}, which is {why} - refused  warning  tray.refused
Seat update failed -> rollback!  error  seat.update_failed
Join callback for guest {g} skipping because the guest left  debug  join_callback.skipped
Marking seat {s} as not cleaned  info  seat.marking_not_cleaned
Stop button decision  info  stop_button.decision_reported|stop_button_decision.reported
Indexing worker - restart requested  info  indexing_worker.restart_requested
Processing daemon - seat plan loaded  info  seat_plan.loaded|processing_daemon.seat_plan_loaded
"""

FOREIGN = """
Error al guardar el archivo {f}                     error    file.save_error|file.save_failed
Sessão não encontrada para o usuário                warning  session.not_found
Impossible de charger le fichier {f}                error    file.load_failed
Fehler beim Laden der Datei                         error    file.load_error
Tarea {t} cancelada                                 info     task.cancelled
"""

SPANS = """
hall_search                hall.search
badge_generation           badge.generate
tray_lookup                tray.look_up
carrier_seats_fetch            carrier_seat.fetch
create_subscription            subscription.create
send_push_notification         push_notification.send
model_inference                model.infer
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


@pytest.mark.parametrize(("text", "level", "accepted"), _rows(FOREIGN, 3))
def test_a_message_in_another_language_is_put_into_english_and_never_sure(
    namer: Namer, text: str, level: str, accepted: str
) -> None:
    event = namer.name(Message(text, level=level, module="app/jobs/sync.py", function="JobRunner.execute"))
    assert event.name in accepted.split("|")
    assert 0.6 <= event.confidence < 0.8


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("badge_printed", "info"),
        ("seat_plan_export_failed", "error"),
        ("Failed to eject sheet", "error"),
        ("Error while sorting badge sheets: {e}", "error"),
        ("Badge printer started", "info"),
        ("Badge sheet is empty", "warning"),
        ("Invalid seat code: {c}", "warning"),
        ("No badge found", "warning"),
    ],
)
def test_what_is_plain_is_sure(namer: Namer, text: str, level: str) -> None:
    assert namer.name(Message(text, level=level, module="app/jobs/sync.py")).confidence >= 0.8


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("print_badge_sorted_failed", "error"),
        ("Printed sheet {n}, but the tray jammed", "warning"),
        ("Badges per hour", "info"),
        ("{x} failed", "error"),
        ("Continuing print run after paper jam failed", "warning"),
        ("Badge printed. Could not tell {who}", "info"),
        ("No badge found; using default", "warning"),
        ("Loading badge from the tray of the holder", "info"),
        ("zyxwv_printed", "info"),
        ("old_paper_badge_printed", "info"),
    ],
)
def test_what_may_be_read_in_two_ways_is_not_sure(namer: Namer, text: str, level: str) -> None:
    assert namer.name(Message(text, level=level, module="app/jobs/sync.py")).confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Entry granted: denied",
        "Seat released: not found",
        "Badge mailed: {is_mailed}",
        "Badge mailed: {reply.success}",
        "Badge mailed: {code == 0}",
        "seat released (not really)",
        "Booked seat {x}, with no ticket",
        "Seat {x} booked: pending",
        "Seat {x} booked (test mode)",
        "Seat {x} booked (cancelled)",
        "Seat {x} booked - skipped",
        "Seat {x} booked: error",
        "Booked seat {x}, without any ticket",
        "no-show booked",
        "pretend seat released",
        "Was seat booked: {answer}",
        "Has ticket expired: {answer}",
        "Does venue exist: {answer}",
        "Seat booked (simulated)",
        "{'Failed' if exc else 'Finished'} printing badge {b}",
        "Badge printing {'enabled' if on else 'disabled'}",
        "Badge printing {'is' if on else 'is not'} supported",
        "Seat booked unless taken",
        "If free, seat booked",
        "Seat booked or released",
        "book_seat_unless_taken",
        "Assumed seat is taken",
        "Selected seat is {seat.row}",
    ],
)
def test_what_only_the_value_tells_is_not_claimed(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, module="app/jobs/sync.py")).confidence < 0.6


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Deleted from {x}", "account.name"),
        ("Created for {x}", "tenant"),
        ("Deployed to {x}", "account.cluster"),
        ("Logged in with {x}", "password[:2]"),
        ("Removed from seat group {x}", "group"),
        ("Importer: removed from {x}", "seat.row"),
    ],
)
def test_what_stands_behind_a_preposition_had_nothing_done_to_it(namer: Namer, text: str, behind: str) -> None:
    event = namer.name(Message(text.replace("{x}", f"{{{behind}}}"), module="app/jobs/sync.py"))
    assert event.name.partition(".")[0] in {"sync", "importer"}
    assert event.confidence < 0.6


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printing {url}", "badge_press.url_printing"),
        ("Failed to eject {self.key}", "badge_press.key_eject_failed"),
        ("Printing {name}", "badge_press.printing"),
        ("Printing {seat.url}", "seat.printing"),
    ],
)
def test_a_part_without_its_thing_is_told_of_the_place(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/sync.py", function="BadgePress.run")).name == name


def test_a_deed_without_its_object_takes_it_from_its_function(namer: Namer) -> None:
    event = namer.name(Message("Deleted from {row.name}", module="app/sync.py", function="Seats.delete_badge"))
    assert (event.name, event.confidence >= 0.6) == ("badge.deleted", True)


@pytest.mark.parametrize(
    "text",
    [
        "Seat booked: {seat}",
        "Seat booked: true",
        "Has invalid badge",
        "Seat booked, row={row}",
        "Printing badges: {', '.join(b.name for b in badges)}",
        "Closing tray after {n} failed prints",
        "Releasing seats because badge scan failed",
    ],
)
def test_other_values_leave_a_deed_as_it_is(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, module="app/jobs/sync.py")).confidence >= 0.79


def test_a_bare_report_of_a_text_that_says_more_is_doubtful(namer: Namer) -> None:
    assert namer.name(Message("Tray report for {holder}: {n} sheets with torn edges")).confidence < 0.6
    assert namer.name(Message("Tray {holder}: {state}")).confidence < 0.6
    assert namer.name(Message("Tray: {t} hall of torn paper: {holder}")).confidence < 0.6
    assert namer.name(Message("Paper weight: {w}")).confidence >= 0.6
    assert namer.name(Message("Paper weight: {w} width: {n}")).confidence >= 0.6
    assert namer.name(Message("Paper weight of {holder}: {w}")).confidence >= 0.6


@pytest.mark.parametrize(("text", "name"), _rows(SPANS, 2))
def test_a_span_begins_with_its_verb(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, kind="span", module="app/jobs/sync.py")).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Failed to print badge", "badge.print_failed"),
        ("badge_print_failed", "badge.print_failed"),
        ("Could not open tray", "tray.open_failed"),
    ],
)
def test_a_span_that_tells_of_a_failure_says_so_and_is_for_a_person(namer: Namer, text: str, name: str) -> None:
    event = namer.name(Message(text, kind="span"))
    assert event.name == name
    assert event.confidence < 0.6
    assert lint_name(event.name, "span") == ()


@pytest.mark.parametrize(
    ("text", "name", "error"),
    [
        ("guest_login", "guest.logged_in", "guest.login_failed"),
        ("printer_startup", "printer.started", "printer.start_failed"),
        ("tray_cleanup", "tray.cleaned_up", "tray.cleanup_failed"),
        ("print_job_retry", "print_job.retrying", "print_job.retry_failed"),
        ("printer_shutdown", "printer.shut_down", "printer.shut_down"),
    ],
)
def test_a_deed_at_an_error_level_is_not_done(namer: Namer, text: str, name: str, error: str) -> None:
    assert namer.name(Message(text)).name == name
    event = namer.name(Message(text, level="error"))
    assert event.name == error
    assert event.confidence < 0.6 or name == error


@pytest.mark.parametrize("text", ["Badge not printed", "badge_not_found"])
def test_a_span_that_denies_is_for_a_person(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, kind="span")).confidence < 0.6


@pytest.mark.parametrize("name", ["agent.created", "agent.execute.started", "aws.s3", "a_b.c_d.e_f.g_h"])
def test_a_dotted_name_stays(namer: Namer, name: str) -> None:
    assert namer.name(Message(name)).name == name
    assert namer.name(Message(name)).confidence == 1.0


@pytest.mark.parametrize("values", [" id={seat.id}", ": {seat}", " {a} {b}", " id=%s"])
@pytest.mark.parametrize("name", ["seat.released", "seat.print_job.failed"])
def test_a_dotted_name_before_values_stays(namer: Namer, name: str, values: str) -> None:
    assert namer.name(Message(name + values, placeholders=("seat.id",))).name == name


@pytest.mark.parametrize("text", ["printer.tray: {printer.tray}", "badges.json {n}", "seat.enabled: {flag}"])
def test_what_a_dotted_variable_shows_is_no_event(namer: Namer, text: str) -> None:
    found = namer.name(Message(text))
    assert found.name != text.split()[0].rstrip(":") or found.confidence < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "{text} (folded {n}x)",
        "lpr -P {tray} -n sheets",
        "Ошибка подключения",
        "Kunde inte ansluta",
        "セッション開始",
        "👍",
        "",
        "...",
        "%s",
        "{x}",
    ],
)
def test_what_cannot_be_read_is_unsure(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, module="app/jobs/sync.py", function="JobRunner.execute")).confidence < 0.6


def test_a_dynamic_message_is_named_from_its_place(namer: Namer) -> None:
    event = namer.name(
        Message("agent_created", dynamic=True, level="error", module="app/pay.py", function="InvoiceService.send")
    )
    assert event.name == "invoice.error"
    assert event.confidence < 0.6


@pytest.mark.parametrize(("text", "dynamic"), [("{exc}", True), ("{str(err)}", True), ("{self}: {e}", False)])
def test_a_bare_exception_is_an_error_of_its_place(namer: Namer, text: str, dynamic: bool) -> None:
    found = namer.name(
        Message(text, level="warning", dynamic=dynamic, module="app/desk.py", function="BadgePrinter.run")
    )
    assert found.name == "badge_printer.error"
    assert found.confidence >= 0.6
    other = Message("{describe(exc)}", level="info", dynamic=True, module="app/desk.py", function="BadgePrinter.run")
    assert namer.name(other).confidence < 0.6


def test_a_message_without_a_noun_takes_its_category_from_function_class_then_module(namer: Namer) -> None:
    assert (
        namer.name(Message('Failed to load "{name}"', level="error", function="load_plugin")).name
        == "plugin.load_failed"
    )
    assert namer.name(Message("Shutting down", function="WorkerPool.close")).name == "worker_pool.shutting_down"
    assert (
        namer.name(Message("Retrying in %s seconds", ("delay",), module="app/http_client.py")).name == "http.retrying"
    )


def test_a_verb_with_its_particle_is_told_of_the_place(namer: Namer) -> None:
    assert namer.name(Message("shut_down_requested", function="Printer.halt")).name == "printer.shut_down_requested"


def test_a_participle_that_may_describe_is_unsure(namer: Namer) -> None:
    assert namer.name(Message("hall_requested_seat_facts")).confidence < 0.6
    assert namer.name(Message("hall_released_seat_facts")).confidence >= 0.6


def test_a_long_class_is_not_cut_behind_a_participle(namer: Namer) -> None:
    found = namer.name(Message("skip_processing", function="ABPostRenderedHTMLBadge.draw")).name
    assert found == "html_badge.processing_skipped"


@pytest.mark.parametrize(
    ("function", "name"),
    [("HallPlanBadgeList.run", "hall_plan_badge_list.error"), ("CopyToTrayTable.run", "copy_to_tray_table.error")],
)
def test_a_class_of_four_words_keeps_the_last_which_says_what_it_is(namer: Namer, function: str, name: str) -> None:
    assert namer.name(Message("{exc}", level="error", function=function)).name == name


def test_the_name_of_its_own_function_in_front_of_a_message_is_no_command(namer: Namer) -> None:
    message = "[close_door] Cockpit light dimmed"
    event = namer.name(Message(message, function="Cockpit.close_door"))
    assert (event.name, event.confidence) == ("cockpit_light.dimmed", 0.79)
    assert namer.name(Message("[close_door] {door}", function="Cockpit.close_door")).name == "door.closing"
    assert namer.name(Message("seal_door from panel {p}", function="Cockpit.seal_door")).name == "door.sealing"
    assert namer.name(Message("wait_for_door called", function="Cockpit.wait_for_door")).name == "wait_for_door.called"


def test_bare_slots_take_their_expression_from_the_placeholders(namer: Namer) -> None:
    assert namer.name(Message("%s removed", ("invoice.number",))).name == "invoice.removed"
    assert namer.name(Message("Removed {}", ("user_id",))).name == "user.removed"


def test_every_answer_tells_its_reasons(namer: Namer) -> None:
    assert namer.name(Message("Failed to load plugin")).why == ("failed to", "noun phrase plugin")


# option, its value, message, name without and with it
OPTIONS = [
    ("rename", {"Agent {name} up": "agent.ready"}, Message("Agent {name} up"), "agent.reported", "agent.ready"),
    ("paths", {"app/billing/*": "billing"}, Message("Invoice sent", module="app/billing/mail.py"), "invoice.sent", "billing.invoice_sent"),
    ("categories", ["cockpit"], Message("cockpit_window_closed"), "cockpit_window.closed", "cockpit.window_closed"),
    ("categories", ["cockpit"], Message("Cockpit window closed"), "cockpit_window.closed", "cockpit.window_closed"),
    ("compounds", ["flux_gate"], Message("Flux gate monitor started"), "flux_gate_monitor.started", "flux_gate.monitor_started"),
    ("states", ["kaput"], Message("Node is kaput"), "node.kaput_detected", "node.kaput"),
    ("states", ["quarter_open"], Message("circuit_quarter_open"), "circuit_quarter.open", "circuit.quarter_open"),
    ("aliases", {"clk": "clock"}, Message("clk_drift_detected"), "clk_drift.detected", "clock_drift.detected"),
    ("aliases", {"clk": "clock"}, Message("Stopped", module="app/clk.py"), "clk.stopped", "clock.stopped"),
    ("aliases", {"clk": "clock"}, Message("Loaded drift of clk"), "clk.drift_loaded", "clock.drift_loaded"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "value", "message", "without", "name"), OPTIONS)
def test_each_option_changes_names(option: str, value: object, message: Message, without: str, name: str) -> None:
    assert Namer().name(message).name == without
    assert Namer(NamingConfig.parse({option: value})).name(message).name == name


def test_max_segments_says_what_a_name_may_have() -> None:
    words = shipped_lexicon()
    for most, broken in ((4, []), (3, ["event-segments"])):
        config = NamingConfig.parse({"max-segments": most})
        assert [each.rule for each in check("a.b.c.created", "log", config.max_segments, words)] == broken


def test_an_unknown_option_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown naming option: pahts"):
        NamingConfig.parse({"pahts": {}})


@pytest.mark.parametrize("shown", ["seat.cancelled()", "is_booked", "x.enabled", "q", "cents / 100", "has_items(3)"])
def test_how_a_thing_is_is_no_category(namer: Namer, shown: str) -> None:
    name = namer.name(Message("Mailed {" + shown + "}", module="app/jobs/sync.py", function="Desk.mail"))
    assert name.name in ("seat.mailed", "desk.mailed", "sync.mailed", "job.mailed")


@pytest.mark.parametrize("text", ["after_already", "before_almost"])
def test_a_hook_of_nothing_gets_a_name_that_nobody_trusts(namer: Namer, text: str) -> None:
    assert namer.name(Message(text)).confidence < 0.6


def test_the_name_of_a_function_as_its_whole_message_tells_what_it_is_about_to_do(namer: Namer) -> None:
    message = Message("generate_badge_completion", function="Desk.generate_badge_completion")
    assert namer.name(message).name == "badge_completion.generating"
    assert namer.name(Message("badge_print_failed", function="badge_print_failed")).name == "badge.print_failed"


def test_the_name_of_its_own_function_as_a_label_is_no_thing(namer: Namer) -> None:
    assert namer.name(Message("_seal: moving crate {c}", function="Desk._seal")).name == "crate.moving"
    assert namer.name(Message("seal_crate: done", function="Desk.seal_crate")).name != "desk.completed"
    shown = Message("test_seal_crate: lid_colour: {lid.colour}", function="test_seal_crate")
    assert namer.name(shown).name == "lid_colour.reported"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("delete_crate_task - Crate already sealed: {c}", "crate.already_sealed"),
        ("delete_crate_task - could not open door {d}", "door.open_failed"),
        ("delete_crate_task - Completed id={crate_id}", "crate.delete_completed"),
        ("[delete_crate_task] failed", "crate.delete_failed"),
        ("_delete_crate_task — lid missing, skipping", "lid.missing"),
    ],
)
def test_the_course_of_a_deed_is_told_of_the_function_that_tells_it(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/desk.py", function="delete_crate_task")).name == name


def test_a_bare_traceback_is_an_error(namer: Namer) -> None:
    name = namer.name(Message("{traceback.format_exc()}", module="app/desk.py", function="Desk.run"))
    assert (name.name, name.confidence) == ("desk.error", 0.62)


@pytest.mark.parametrize(
    ("text", "module", "function", "name"),
    [
        ("BadgeML is installed", "src/badgeml/setup.py", "", "badgeml.installed"),
        ("BadgeML is installed", "src/desk/setup.py", "", "badge_ml.installed"),
        ("ZRLnest report does not exist", "desk/checks.py", "Checks._zrlnest", "zrlnest_report.not_found"),
        ("SeatHub graph loaded", "seathub/graph.py", "load", "seathub_graph.loaded"),
        ("SeatToken expired", "desk/seattoken.py", "load", "seat_token.expired"),
        ("Started", "desk/mobzf_service.py", "MobZF_Service.run", "mobzf.started"),
    ],
)
def test_the_place_spells_the_name_of_a_product(namer: Namer, text: str, module: str, function: str, name: str) -> None:
    assert namer.name(Message(text, module=module, function=function)).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Downloading {dl_url}", "desk.url_downloading"),
        ("Opening {vm_id}", "vm.opening"),
        ("Removing {pkgname}", "package.removing"),
        ("Writing {plan_filename}", "plan_file.writing"),
        ("Counted {num_seats}", "seat.counted"),
        ("Opening {svc}", "service.opening"),
    ],
)
def test_the_name_of_a_value_tells_the_thing_that_it_abbreviates(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/desk.py")).name == name


@pytest.mark.parametrize(
    ("text", "function", "name"),
    [
        ("Merged {source} into {target}", "merge_guests", "guest.merged"),
        ("Failed to read '{path}':", "DeskPanel._load_badge", "badge.read_failed"),
        ("Merged {guest} into {target}", "merge_badges", "guest.merged"),
        ("Opening {self.hdef.name}", "Foyer.open", "foyer.opening"),
        ("Opening {self.tray.name}", "Foyer.open", "tray.opening"),
        ("Opening {self.hdef.name}", "Foyer.start", "hdef.opening"),
        ("Opening {self.gatekeeper.name}", "Foyer.open", "gatekeeper.opening"),
        ("Acking {ack_id}", "Foyer.ack_all", "foyer.acking"),
    ],
)
def test_a_value_that_says_only_whence_or_whereto_leaves_the_thing_to_its_place(
    namer: Namer, text: str, function: str, name: str
) -> None:
    assert namer.name(Message(text, module="app/floor.py", function=function)).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{prompt}", "desk.prompt_reported"),
        ("{json.dumps(seats)}", "desk.seats_reported"),
        ("{warning_msg}", "desk.warning_reported"),
        ("{log_message}", "desk.message_reported"),
        ("{exc.message}", "desk.error"),
        ("{e.format_message()}", "desk.error"),
        ('{reply.get("errors")}', "desk.error"),
        ("{error_msg} ({url}): {reply.text}", "desk.error"),
        ("{(messages, params)}", "desk.messages_reported"),
        ("{parsed_args}", "desk.args_reported"),
        ("tray={tray}, guests={n}", "desk.parameters_reported"),
        ("tray={tray} guests={n} | hall={hall}", "desk.parameters_reported"),
        ("tray={tray}", "tray.reported"),
        ("{json.dumps(dict(info), indent=4)}", "desk.info_reported"),
        ("{exc.__class__.__name__}: {exc}", "desk.error"),
        ("{seat} - {type(err).__name__}:{err}", "desk.error"),
    ],
)
def test_a_text_of_nothing_but_values_tells_what_they_are(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/desk.py", function="Desk.show")).name == name


def test_what_a_warning_shows_is_a_warning(namer: Namer) -> None:
    message = Message("{msg}", level="warning", module="app/desk.py", function="Desk.show")
    assert namer.name(message).name == "desk.warning_reported"


def test_what_the_function_shows_is_not_what_it_does(namer: Namer) -> None:
    message = Message("query_badge:result {found} {shown}", function="query_badge")
    assert namer.name(message).confidence < 0.6
    assert namer.name(Message("query_badge: name={name}", function="query_badge")).name == "badge.querying"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{_("The badge of {} was not printed").format(guest)}', "badge.not_printed"),
        ("{'Seat %s has no badge' % seat}", "seat.badge_missing"),
        ("{'Moved %s to tray %s' % (crate.name, tray)}", "crate.moved"),
        ("{'Moved {1} to tray {0}'.format(tray, crate.name)}", "crate.moved"),
        ('{gettext("Moved {thing}").format(thing=crate)}', "crate.moved"),
        ('{_("Hall closed")}', "hall.closed"),
        ('{textwrap.dedent(f"""No badge found for {guest}. Ask the desk.""")}', "badge.not_found"),
        ("{'\\n'.join(textwrap.wrap('Hall closed'))}", "hall.closed"),
        ("{'=' * 80 + '\\nFailed to print badge: ' + str(exc)}", "badge.print_failed"),
        ("{'Cannot seat guest %s' % name or nick}", "guest.seat_failed"),
        ('{line.build("Badge print failed", seat=seat)}', "badge.print_failed"),
        ('{format_note("The printer failed, closing the desk.")}', "printer.failed"),
        ('{line.build("Indexing worker - error while closing " "tray")}', "indexing_worker.tray_close_error"),
        ("{'─' * width + '\\n'}", "desk.reported"),
        ('{paint("Hall closed")}', "hall.closed"),
        ('{paint("hall.closed")}', "desk.reported"),
        ('{LateText(lambda: f"Closing {hall.name} for the night")}', "hall.closing"),
        ('{LateText("Printed badge", seats=seats, guest=guest)}', "badge.printed"),
        ('{late(f"{guest} {seat}")}', "desk.reported"),
        ('{", ".join(seats)}', "desk.seats_reported"),
        ('{"Seat %s" % }', "desk.reported"),
    ],
)
def test_a_text_that_is_formatted_before_it_is_logged_is_told_by_its_literal(
    namer: Namer, text: str, name: str
) -> None:
    assert namer.name(Message(text, module="app/desk.py", function="Desk.show")).name == name


def test_the_literal_names_what_a_call_may_still_translate_but_no_surer_than_any_text_of_the_running_program(
    namer: Namer,
) -> None:
    text = '{_("Tray {tray} was emptied").format(tray=crate.tray)}'
    answer = namer.name(Message(text, dynamic=True, module="app/desk.py", function="Desk.show"))
    assert (answer.name, answer.confidence < 0.6) == ("tray.emptied", True)
    assert namer.name(Message(text)).confidence < 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fetching {url}", "badge_loader.url_fetching"),
        ("Failed to scrape {result.url}: {exc}", "badge_loader.url_scrape_failed"),
        ("Successfully sent {data}", "badge_loader.data_sent"),
        ("Error calling {func_name}: {exc}", "badge_loader.function_call_error"),
        ("Copying {local_path} to {tray}", "badge_loader.path_copying"),
        ("Importing {cls_path}", "badge_loader.importing"),
        ("{next_line}", "badge_loader.line_reported"),
        ("{next_action}", "badge_loader.action_reported"),
    ],
)
def test_a_value_that_is_no_thing_of_its_own_is_told_behind_its_place(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/desk.py", function="BadgeLoader.run")).name == name


@pytest.mark.parametrize(
    ("text", "function", "name"),
    [
        ("Could not parse {p}: {exc}", "_load_badge", "badge.parse_failed"),
        ("Executing: {' '.join(words)}", "run_printer", "printer.executing"),
        ("Executing: {' '.join(words)}", "run_local", "desk.executing"),
        ("Could not parse {p}: {exc}", "send_badge", "desk.parse_failed"),
    ],
)
def test_what_a_function_deals_with_is_told_by_any_verb_of_its_deed(
    namer: Namer, text: str, function: str, name: str
) -> None:
    assert namer.name(Message(text, module="app/desk.py", function=function)).name == name


@pytest.mark.parametrize(
    "shown", ["skip_seating", "options.get('skip', 'false')", "not is_late", "getattr(desk, 'skip', True)"]
)
def test_what_a_flag_may_deny_is_unsure(namer: Namer, shown: str) -> None:
    assert namer.name(Message(f"Skip seat check: {{{shown}}}")).confidence < 0.6
    assert namer.name(Message("Skip seat check: {seat.row}")).confidence >= 0.6


@pytest.mark.parametrize("text", ["Removing unexpected badge={nick} value={n} from the tray", "Demoting primary"])
def test_the_state_of_what_a_deed_deals_with_is_no_state_of_the_deed(namer: Namer, text: str) -> None:
    name = namer.name(Message(text, module="app/desk.py")).name
    assert name in ("desk.removing", "primary.demoting")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Calling printer.{deed} with three badges", "printer.calling"),
        ("The tray hall.{name} cannot be opened", "tray_hall.open_failed"),
        ("Updating badge <{badge.code}> with its new trays <{trays}>", "badge.updating"),
        ("Printed <{badge.code}> on paper", "badge.printed"),
        ("Printed badge. {count} trays are left", "badge.printed"),
    ],
)
def test_a_value_behind_a_dot_or_in_angles_ends_no_sentence(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/desk.py")).name == name
