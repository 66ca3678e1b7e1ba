"""What derived classes of other files put in place of a method may carry exc_info; so may what others have in hand."""
import jobs
from middle import Middle


class Failing(Middle):
    def context(self):
        return {"exc_info": True}

    fields = {"stack_info": False}


cached = jobs.Cached()
cached.context()["exc_info"] = True
jobs.defaults()["exc_info"] = True
try:
    raise OSError("failed")
except OSError:
    Failing().run()
    cached.run()
