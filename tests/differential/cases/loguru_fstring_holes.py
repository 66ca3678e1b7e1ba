"""Everything that fits between the braces of an f-string."""
import datetime as dt

from loguru import logger

items = iter(range(100))
when = dt.datetime(2024, 5, 6, 7, 8, 9)
users = [{"name": "Ann", "id": 1}, {"name": "Bo", "id": 2}]
width, value, flag, none = 10, 3.14159, True, None


def bump(n=[0]):
    n[0] += 1
    return n[0]


logger.info(f"Debug form {value=} and {value=:.2f} and {flag = !s}")
logger.info(f"Date {when:%Y-%m-%d} time {when:%H:%M}")
logger.info(f"Nested width [{value:>{width}.2f}] and repr [{users[0]['name']!r:>8}]")
logger.info(f"Two draws {next(items)} {next(items)}")
logger.info(f"Bumped {bump()} and {bump()} and {bump()}")
logger.info(f"Walrus {(size := len(users))} kept")
print(size, next(items), bump())
logger.info(f"Same twice {users[0]['id']} {users[1]['id']} {users[0]['id']}")
logger.info(f"Conditional {'yes' if flag else 'no'} and {none or 'default'} and {not flag}")
logger.info(f"Joined {', '.join(u['name'] for u in users)} sorted {sorted(u['id'] for u in users)}")
logger.info(f"Lambda {(lambda x: x * 2)(4)} comp {[u['id'] for u in users]} set {len({1, 2})}")
logger.info(f"Inner {f'{width}px'} and constant {1 + 1} and {'text'}")
logger.info(f"{{literal}} braces around {width} and 100% of it")
logger.info(f"no holes at all")
logger.info(f"Implicit {width} " "plain {not_a_hole} " f"tail {flag}")
logger.info(rf"Raw \d {width}" f"\x22{flag}\x22")
logger.info(f"""Triple {width}
  second line {flag}""")
logger.info(f"{value:.1f}ms {value:8.3f} {value:e} {width:05d} {width:x} {width:,}")
logger.info(f"{users[0]}")
logger.info(f"{width}{flag}")
