"""Own helpers around the logger: their message is a parameter."""
from loguru import logger


def log_event(message, **fields):
    logger.info(message, **fields)


def log_step(step, text):
    logger.debug(f"[{step}] {text}")


def timed(label):
    def decorate(fn):
        def wrapper(*args, **kwargs):
            logger.debug("Calling {} of {}", fn.__name__, label)
            try:
                return fn(*args, **kwargs)
            except Exception as e:
                logger.error("{} failed: {}", fn.__name__, e)
                raise
            finally:
                logger.debug(f"{label} finished")

        return wrapper

    return decorate


@timed("math")
def root(n):
    if n < 0:
        raise ValueError("negative")
    return n**0.5


log_event("User signed up", user="ann")
log_event("Braces {x}", x=5)
log_step(1, "prepare")
print(root(9))
try:
    root(-1)
except ValueError:
    log_event("Recovered")
