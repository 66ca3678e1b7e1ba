from unittest import mock

import service

with mock.patch("service.logger") as fake:
    service.handle("patched")
    fake.info.assert_called_once_with("Handling %s", "patched")
with mock.patch.object(service, "log") as other:
    service.other("x")
    print(other.warning.call_count, other.warning.call_args)
service.handle("real")
setattr(service, "logger", mock.Mock())
service.handle("replaced")
print(service.logger.info.call_args)
