"""Files beside the program that cannot be read."""
import good

good.run()
