"""The filters are set in another module than the calls."""
import setup_logging

import service

setup_logging.configure()
service.run("ann")
