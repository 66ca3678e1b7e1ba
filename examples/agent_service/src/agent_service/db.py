"""The database: engine, transactions, and a watch on slow queries."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from agent_service.models import Base

logger = logging.getLogger(__name__)

SLOW_QUERY_MS = 250.0


def make_engine(url: str) -> Engine:
    options: dict[str, Any] = {}
    if url.startswith("sqlite"):
        options["connect_args"] = {"check_same_thread": False}
    if url == "sqlite://":
        options["poolclass"] = StaticPool
    engine = create_engine(url, **options)
    watch_slow_queries(engine)
    logger.info("Database engine created for %s", engine.url.render_as_string(hide_password=True))
    return engine


def create_tables(engine: Engine) -> None:
    existing = inspect(engine).get_table_names()
    missing = [table for table in Base.metadata.sorted_tables if table.name not in existing]
    Base.metadata.create_all(engine, tables=missing)
    for table in missing:
        logger.info("Created table %s with %d columns", table.name, len(table.columns))


def watch_slow_queries(engine: Engine) -> None:
    @event.listens_for(engine, "before_cursor_execute")
    def remember_start(conn: Any, *_: Any) -> None:
        conn.info["query_started"] = time.perf_counter()

    @event.listens_for(engine, "after_cursor_execute")
    def report_if_slow(conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        elapsed_ms = (time.perf_counter() - conn.info["query_started"]) * 1000
        if elapsed_ms > SLOW_QUERY_MS:
            logger.warning(
                "Slow query: %.1f ms for %s",
                elapsed_ms,
                # the verb and the table are enough to find it
                " ".join(statement.split()[:4]),
            )


@contextmanager
def transaction(factory: sessionmaker[Session]) -> Iterator[Session]:
    """A session that is committed at the end of the block, and rolled back when the block raises."""
    session = factory()
    try:
        yield session
        session.commit()
    except Exception:
        session.rollback()
        logger.warning("Transaction rolled back", exc_info=True)
        raise
    finally:
        session.close()
