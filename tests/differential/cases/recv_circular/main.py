# expect: same
import alpha
import beta

alpha.ping(2)
beta.logger.info("Main uses beta's logger")
