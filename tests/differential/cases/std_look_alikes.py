"""Things with methods called info, error or log that have nothing to do with logging."""
import cmath
import io
import logging
import math

logger = logging.getLogger(__name__)


class Form:
    def info(self, text, *args, **kwargs):
        print("form", text, args, sorted(kwargs))
        return self

    error = warning = exception = debug = critical = log = info


class Catalog(dict):
    def info(self, key):
        return self.get(key)


login_form, catalog, dialog = Form(), Catalog(a="found"), Form()
login_form.info("please log in %s", "ann")
login_form.error(f"wrong password {3}").info("chained", extra={"k": 1})
dialog.exception("nothing happened")
dialog.log(20, "dialog log")
print(catalog.info("a"), math.log(8, 2), cmath.log(1), math.log10(100))
log = io.StringIO()
log.write("a file called log\n")
print(log.getvalue().strip())
logs = ["list called logs"]
logs.append("x")
print(logs)
logging_form = Form()
logging_form.warning("prefix of the name")
Form().critical("inline")
Form.info(login_form, "unbound")
[f.debug("in a list") for f in (login_form,)]
logger.info("a real one %s", "b")
blogger = Form()
blogger.info("suffix of the name")
logger_form = Form()
logger_form.info("underscore")
