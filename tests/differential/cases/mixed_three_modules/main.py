# expect: same
import alpha
import beta
import gamma

print(alpha.run(1), beta.run(2), gamma.run(3))
alpha.logger.info("From main: %s", "alpha")
beta.logger.info("From main: {}", "beta")
gamma.logger.info("from_main", module="gamma")
