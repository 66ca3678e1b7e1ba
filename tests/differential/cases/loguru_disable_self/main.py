"""A library that is silent unless its user asks for logs."""
import vendorlib

vendorlib.compute(3)
vendorlib.be_verbose()
print(vendorlib.compute(4))
