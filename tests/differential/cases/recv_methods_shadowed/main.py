"""Logging methods of other modules that something else stands in front of, or takes the place of."""
import used
import watched

watched.log_error = print
used.run()
watched.run()
