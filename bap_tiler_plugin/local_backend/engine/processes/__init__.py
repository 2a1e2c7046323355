"""The predefined openEO processes, in modules by kind."""
