"""The program reads the text of its own records back."""
# expect: left
import io
import logging

report, lines = io.StringIO(), io.StringIO()
logging.basicConfig(stream=report, level=logging.INFO, format="%(message)s")
handler = logging.StreamHandler(stream=lines)
audit = logging.getLogger("audit")
audit.addHandler(handler)
logging.info("Import of %d rows finished", 3)
audit.info("Rows %s checked", "1-3")
print(report.getvalue(), lines.getvalue())
