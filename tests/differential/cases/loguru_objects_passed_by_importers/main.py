"""What the importers of a module pass to its functions and methods hides as much as in the module itself."""
# expect: same

from garden import Bed, report
from seeds import Seed

report([Seed(kind="pea"), Seed(kind="oat")], ["a", "b"], 2)
bed = Bed([Seed(kind="rye")])
bed.sow(Seed(kind="flax"))
bed.show()
