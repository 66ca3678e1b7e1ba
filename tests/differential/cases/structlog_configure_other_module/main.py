import log_setup
import worker

log_setup.setup()
worker.work(2)
