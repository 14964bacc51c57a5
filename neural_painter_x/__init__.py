__version__ = "0.1.0"
from .threads import calm_threads # before anything can load torch

calm_threads()
