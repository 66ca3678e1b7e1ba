from . import press
