"""An openEO backend for one machine: a program of its own that imports nothing from its siblings."""
