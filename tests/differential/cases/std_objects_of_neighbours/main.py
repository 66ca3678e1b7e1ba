"""Objects that methods get from files that know nothing of their class, from protocols and from assignments."""
# expect: same
from keepers import Keeper
from pens import Pen, Post
from timing import Adding, Timing
from weights import Chain, Weight

keeper = Keeper("Bo")
keeper.visit(Pen(1))
keeper.write(Post(), {"id": 1, "body": Pen(2)})
chain = Chain(Timing(), Adding())
chain.run(Weight(3))
