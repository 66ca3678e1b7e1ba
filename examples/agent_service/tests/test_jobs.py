import logging

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from agent_service.jobs.cleanup import remove_idle_sessions
from agent_service.jobs.runner import run_jobs
from agent_service.models import ChatSession, Message


def test_idle_sessions_are_removed_with_their_messages(db: Session, caplog: pytest.LogCaptureFixture) -> None:
    db.add(ChatSession(id="ses_old", agent_id="agt_1", last_active_at=0.0))
    db.add(ChatSession(id="ses_new", agent_id="agt_1"))
    db.add(Message(session_id="ses_old", role="user", text="anyone there?"))

    with caplog.at_level(logging.INFO):
        assert remove_idle_sessions(db, idle_days=30) == "cleanup: 1 sessions, 2 rows removed"

    assert list(db.scalars(select(ChatSession.id))) == ["ses_new"]
    assert "Loaded 1 rows from sessions" in caplog.messages
    finished = next(record for record in caplog.records if record.message == "Cleanup finished")
    assert finished.rows == 2


def test_one_failing_job_does_not_stop_the_others(db: Session) -> None:
    ran = []

    def broken(_: Session) -> str:
        raise RuntimeError("disk full")

    def healthy(_: Session) -> str:
        ran.append("healthy")
        return "healthy: all done"

    assert run_jobs(sessionmaker(db.get_bind()), {"broken": broken, "healthy": healthy}) == 1
    assert ran == ["healthy"]
