"""Peak memory over the whole corpus: the main process, and each worker."""

from benchmarks.budgets.model import MAIN, WORKER, Budget
from benchmarks.budgets.place import Place
from benchmarks.budgets.rewrite import preview
from benchmarks.budgets.survey import cold_report


def budgets(place: Place) -> list[Budget]:
    """With two workers, of the report and of the preview of the migration."""
    migration = preview(place, "migrate, two processes", place.corpus, "--jobs", "2")
    return [
        Budget("memory", f"{name}, {process}", metric, contender, allowed=allowed)
        for name, contender in (("report", cold_report(place)), ("migrate", migration))
        for process, metric, allowed in (("main process", MAIN, 250), ("each worker", WORKER, 150))
    ]
