"""Runs the nightly jobs one after the other: ``python -m agent_service.jobs.runner``."""

import logging
import sys
import time
from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session, sessionmaker

from agent_service.db import create_tables, make_engine, transaction
from agent_service.jobs.cleanup import remove_idle_sessions
from agent_service.logs import configure_logging, get_logger
from agent_service.settings import load_settings

logger = get_logger("jobs")

Job = Callable[[Session], str]
SLOW_JOB_S = 300.0


def run_jobs(factory: sessionmaker[Session], jobs: Mapping[str, Job]) -> int:
    """The number of jobs that failed; one job's failure does not stop the others."""
    failures = 0
    for name, job in jobs.items():
        logger.info("Job %s started", name)
        started = time.perf_counter()
        try:
            with transaction(factory) as db:
                msg = job(db)
        except Exception:
            logger.exception("Job %s failed", name)
            failures += 1
            continue
        logger.info(msg)
        seconds = time.perf_counter() - started
        level = logging.WARNING if seconds > SLOW_JOB_S else logging.INFO
        logger.log(level, "Job %s took %.2f s", name, seconds)
    return failures


def main() -> int:
    configure_logging()
    settings = load_settings()
    configure_logging(settings.log_level)
    engine = make_engine(settings.database_url)
    create_tables(engine)
    jobs: dict[str, Job] = {"cleanup": lambda db: remove_idle_sessions(db, settings.session_idle_days)}
    failures = run_jobs(sessionmaker(engine), jobs)
    if failures:
        logger.critical("%d of %d jobs failed", failures, len(jobs))
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main())
