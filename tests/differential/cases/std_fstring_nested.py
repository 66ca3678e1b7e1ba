"""f-strings within f-strings and other expressions with braces and quotes of their own."""
import logging

logger = logging.getLogger(__name__)

names, row, n = ["ann", "bob"], {"key": "value", "it's": "quoted"}, 3
logger.info(f"outer {f'inner {n}'} end")
logger.info(f"outer {f'inner {n}'}" if n > 9 else f"outer {f'in {n + 1}'}")
logger.info(f"joined {', '.join(f'<{x}>' for x in names)}")
logger.info(f"subscript {row['key']} {row[names[0]] if names[0] in row else 'absent'}")
logger.info(f'''quotes {row["it's"]} and {row['key']!r}''')
logger.info(f"dict {{'a': 1}} {({'a': n})} { {'b': n}['b'] }")
logger.info(f"set { {n, n} } list {[x.upper() for x in names]}")
logger.info(f"lambda {(lambda q: q + ':')('x')} slice {names[0:1]} {names[::-1]}")
logger.info(f"compare {n != 4} {n == 3} {n >= 3} {n <= 2}")
logger.info(f"ternary {'big' if n > 5 else 'small'}")
logger.info(f"format {'{}'.format(n)} percent {'%05d' % n}")
logger.info(f"concat {'a' + names[1]}" + f" more {names[0]}")
logger.info(f"mixed %s {n}" f" and {names[0]}" " tail {not a hole}")
logger.info(f"generator {sum(len(x) for x in names)} {any(x == 'bob' for x in names)}")
logger.info(f"starred {[*names, 'eve']} {dict(**{'z': 26})}")
logger.info(f"walrus-like {n:=5} and {n!s:=>6}")
