"""Starts the program: ``python -m comparawatt``."""

import sys

from comparawatt.cli import main

sys.exit(main())
