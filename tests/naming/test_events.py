"""Old event names: two facts, what a function is called, deeds in front of how they ended, questions."""

import pytest

from migrate_logs.naming import Message, Namer

NAMER = Namer()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what happened, and not what was done about it
        ("membership_expired_moved_to_free_plan", "membership.expired"),
        ("parcel_lost_refunded", "parcel.lost"),
        # a deed, in front of how it ended
        ("printing_badges_paused", "badge.print_paused"),
        ("printing_badges_failed", "badge.print_failed"),
        ("printing_badges_finished", "badge.printed"),
        ("weighing_parcels_postponed", "parcel.weigh_postponed"),
        ("training_jobs_paused", "training_job.paused"),  # the jobs are paused
        # what lies between two things is still one thing
        ("link_between_desk_and_tray_missing", "link.missing"),
        ("contract_between_club_and_member_still_exists", "contract.still_exists"),
        # advice
        ("use_seat_number_instead_of_name", "seat_number.use_advised"),
        # states
        ("uncommitted_bookings", "booking.uncommitted"),
    ],
)
def test_what_an_event_tells(text: str, name: str) -> None:
    assert NAMER.name(Message(text)).name == name


@pytest.mark.parametrize(
    ("text", "function", "name"),
    [
        ("is_badge_expired", "Desk.is_badge_expired", "badge.expired_checked"),
        ("desk_is_badge_expired", "is_badge_expired", "desk.badge_expired_checked"),
        ("member_auth_get_badge_number", "MemberAuth.get_badge_number", "member_auth.badge_number_retrieving"),
        ("hall_update_seat_plan", "update_seat_plan", "hall.seat_plan_updating"),
    ],
)
def test_the_name_of_its_function_tells_that_it_is_called(text: str, function: str, name: str) -> None:
    event = NAMER.name(Message(text, level="debug", function=function))
    assert event.name == name
    assert event.confidence < 0.8


def test_a_deed_at_the_end_of_the_name_of_its_function_is_done() -> None:
    assert NAMER.name(Message("badge_printed", function="badge_printed")).name == "badge.printed"
    assert NAMER.name(Message("desk_badge_printed", function="badge_printed")).name == "desk_badge.printed"


def test_a_question_is_no_sure_answer() -> None:
    assert NAMER.name(Message("is_badge_expired")).confidence < 0.8
    assert NAMER.name(Message("badge_is_expired")).confidence >= 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # numbers in front
        ("2fa_code_rejected", "code.rejected"),
        ("3d_badge_printed", "badge.printed"),
        # particles
        ("membership_fee_clawed_back", "membership_fee.clawed_back"),
        ("closed_out_register", "register.closed_out"),
        ("printer_fell_behind_queue", "printer.fallen_behind"),
        # the verb first
        ("notify_member_skipped_no_address", "member.notify_skipped"),
        ("send_seat_plan_attempt", "seat_plan.send_attempted"),
        # a sort of thing, and why
        ("handle_printing_request", "printing_request.handling"),
        ("badge_dropped_clock_skew", "badge.dropped_on_clock_skew"),
        ("turnstile_rejected_badges", "turnstile.badges_rejected"),
        ("merge_seats_throttled", "seat.merge_throttled"),
        ("homing_turnstile", "turnstile.homing"),
        # measures
        ("refund_amount_exceeds_paid", "refund_amount.exceeded"),
        ("noSufficientSeats", "seat.insufficient"),
    ],
)
def test_what_stands_in_an_odd_place(text: str, name: str) -> None:
    assert NAMER.name(Message(text)).name == name


def test_what_is_about_to_be_done_is_not_who_does_it() -> None:
    assert NAMER.name(Message("about_to_print_badges", function="print_badges")).name == "badge.printing"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("waiting_for_printers_ready", "printer.waiting"),
        ("await_tray_empty", "tray.awaiting"),
        ("waiting_for_lock_released", "lock.waiting"),
        ("waiting_room_full", "waiting_room.full"),
        ("badges_printed_count", "badge.printed_count_reported"),
        ("rejected_badges_total", "badge.rejected_total_reported"),
        ("badges_printed_rate", "badge.printed_rate_reported"),
        ("low_ink_badge_printer", "badge_printer.ink_low"),
        ("badge_number_gap", "badge_number.gap_detected"),
        ("handle_unsubscribe_click", "unsubscribe_click.handling"),
        ("on_save_click", "save.clicked"),
        ("checkout_branches", "branch.checking_out"),
        ("about_to_tare_scale", "scale.taring"),
        ("tank_ran_dry", "tank.emptied"),
    ],
)
def test_what_is_awaited_counted_or_clicked_is_not_told_as_done(text: str, name: str) -> None:
    assert NAMER.name(Message(text)).name == name
