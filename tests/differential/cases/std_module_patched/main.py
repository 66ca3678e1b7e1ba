"""A test double replaces the logger of a module."""
from unittest import mock

import service

service.run("first")
with mock.patch("service.logger") as fake:
    service.run("second")
    print(fake.info.call_count, fake.info.call_args.args)
with mock.patch.object(service, "logger") as fake:
    service.run("third")
    print(fake.info.called)


class Printer:
    def info(self, *args):
        print("printer", args)


service.logger = Printer()
service.run("fourth")
