"""A module that only its package imports, and that others reach through the package."""
import parcels
from parcels import sending

sending.send(2)
print(parcels.setup.weight(3))
