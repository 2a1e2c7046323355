"""Compiles the texts of the checkout, so that a QGIS that is started from it speaks its language.

Called by scripts/desktop. Without Qt's lrelease the plugin stays English, which is said.
"""

from __future__ import annotations

import sys

from package import PLUGIN, PROJECT, PackageError, compile_translations


def main() -> int:
    """Write a .qm beside each .ts of the plugin."""
    try:
        compile_translations(PROJECT / PLUGIN / "i18n")
    except PackageError as error:
        sys.stderr.write(f"The plugin stays English: {error}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
