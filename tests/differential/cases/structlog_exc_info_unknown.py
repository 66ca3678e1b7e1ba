import structlog

log = structlog.get_logger()


def finish(job, error=None, debug=False):
    log.info("job_finished", job=job, exc_info=error)  # refused
    log.warning("job_debug", job=job, exc_info=debug)  # refused
    log.error("job_maybe", job=job, exc_info=error if debug else None)
    log.error("job_not", job=job, exc_info=not debug)
    log.error("job_bool", job=job, exc_info=bool(error))
    log.exception("job_exception_flag", exc_info=error)  # refused


finish("a")
try:
    int("x")
except ValueError as e:
    finish("b", e)
    finish("c", e, debug=True)
    log.exception("own_exception", exc_info=False)
    log.exception("own_exception_given", exc_info=e)
    saved = e
log.error("after_the_handler", exc_info=saved)
log.exception("outside_of_a_handler")
log.error("outside_true", exc_info=True)
log.info("stack", stack_info=True)
log.info("no_stack", stack_info=False, n=1)
log.info("level_of_stack", stacklevel=2)
