"""f-strings as they are written: prefixes, quotes, escapes, lines."""
import logging

logger = logging.getLogger(__name__)

x, y = "ex", 25
logger.info(F"capital prefix {x}")
logger.info(rf"raw \d{x}\n{y}")
logger.info(Rf'raw {x}\'')
logger.info(fR"""raw triple {x} "quoted" \ """)
logger.info(f"escapes \x41 \u00e9 \N{BULLET} \t{x}\n{y}")
logger.info(f"braces {{{x}}} {{{{}}}} }}{{ {y}")
logger.info(f"""first line {x}
second line {y}
    indented""")
logger.info(f'''hole over lines {
    x
} and {
    y + 1
}''')
logger.info(f"backslash \
continued {x}")
logger.info("plain " f"{x}" ' then ' rf"\{y}" " {braces} " f"{{kept}}")
logger.info(
    f"first {x} "
    # a comment between parts
    f"second {y}"  # and behind
    " third"
)
logger.info(f"{x}{y}")
logger.info(f"{x}")
logger.info(f" {y} ")
logger.info(f"")
logger.info(f"%s {x} 100%")
logger.info(f"%d {y} %s" % (1, "outer"))
logger.info(f"naïve {x} ünïcode → {y} 🚀")
