#!/usr/bin/env python3
"""The one door to this course. It needs Python 3.10 or newer and nothing else.

    python3 course.py                   set up and open the course in JupyterLab
    python3 course.py test [WORDS]      set up and run everything that must pass (WORDS go to pytest)
    python3 course.py setup             set up and do nothing else
"""
# This file is written so that old Pythons, too, can read it and say that they are too old.
import shutil
import sys

NEEDED = (3, 10)


def too_old(version):
    """The sentence for a Python older than the course needs, or None."""
    if tuple(version[:2]) >= NEEDED:
        return None
    which = getattr(shutil, "which", lambda name: None)
    names = ["python3.%d" % minor for minor in range(14, NEEDED[1] - 1, -1)]
    found = [name for name in names if which(name)]
    advice = "Call it so: %s course.py" % found[0] if found else "A newer one is at https://www.python.org/downloads/"
    return "This course needs Python %d.%d or newer; this is Python %d.%d. %s" % (
        NEEDED + tuple(version[:2]) + (advice,))


if __name__ == "__main__":
    if too_old(sys.version_info):
        sys.exit(too_old(sys.version_info))
    from tools import _door
    sys.exit(_door.enter(sys.argv[1:], __doc__))
