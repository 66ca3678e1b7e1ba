"""Without arguments logging does not format at all."""
# expect: same
import logging

logger = logging.getLogger(__name__)

logger.info("progress 100%")
logger.info("escaped 50%% stays escaped")
logger.info("a %s that is never filled")
logger.info("%(name)s is not looked up")
logger.info("braces {stay} {} {0} {")
logger.info("closing } brace and {{double}}")
logger.info("%")
logger.info("{")
logger.info("")
logger.info(" ")
logger.info("tabs\tand\nnewlines")
logger.info("unicode ✓ naïve 日本語 🚀")
logger.info("quotes ' and \" and \\ and \x41")
logger.info(r"raw \n \d+ text")
logger.info('''triple "quoted"
over two lines''')
logger.info("implicit " "concatenation " 'of ' """three""")
logger.info("-" * 20)
logger.info("=" * 10 + " banner " + "=" * 10)
logger.info(f"no holes at all")
logger.info(f"{{braces}} in an f-string")
logger.info("a message" + " of two literals")
