"""A package that offers its logger to others by name, which nobody in the project imports from there."""
# expect: same
import parcel

print(sorted(name for name in vars(parcel) if not name.startswith("_")))
parcel.ship(4)
