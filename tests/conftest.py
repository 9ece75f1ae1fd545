"""What several folders of tests share."""

import os
import sys
from pathlib import Path


def with_programs_of_this_python() -> dict[str, str]:
    """The environment, with the programs beside this Python found first: nbgrader calls alembic by its name."""
    here = str(Path(sys.executable).parent)
    return os.environ | {"PATH": os.pathsep.join([here, os.environ.get("PATH", "")])}
