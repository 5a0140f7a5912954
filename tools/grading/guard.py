"""What an answer may not do in the process that runs it: write elsewhere, reach the network, start processes, take all.

It holds off accidents and cheap tricks. Who wants to get out of a Python process gets out: for strangers' code use a
container as well.
"""
import os
import re
import sys

REFUSED = re.compile(
    r"socket\.|subprocess\.|os\.(system|exec|fork|forkpty|posix_spawn|spawn|startfile|kill|killpg)$|pty\.|webbrowser\."
    r"|signal\.pthread_kill|resource\.(setrlimit|prlimit)|gc\.|syslog\.|msvcrt\."
    r"|ctypes\.(dlopen|dlsym|call_function|string_at|wstring_at|PyObj_FromPtr)|sys\.remote_exec"
    r"|winreg\.(CreateKey|SetValue|DeleteKey|DeleteValue|SaveKey|LoadKey)")
CHANGES = {         # audit event: the places of (a path that changes, the open folder it is relative to) in its words
    "os.remove": [(0, 1)], "os.rmdir": [(0, 1)], "os.mkdir": [(0, 2)], "os.rename": [(0, 2), (1, 3)],
    "os.link": [(0, 2), (1, 3)], "os.symlink": [(1, 2)], "os.truncate": [(0, None)], "os.chmod": [(0, 2)],
    "os.chown": [(0, 3)], "os.chflags": [(0, None)], "os.utime": [(0, 3)], "os.setxattr": [(0, None)],
    "os.removexattr": [(0, None)], "sqlite3.connect": [(0, None)],
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
LARGEST = 100_000_000       # bytes of a file


def limits(seconds, gigabytes):
    """Limits of the operating system, where it has them (Windows has none, a Mac none for memory)."""
    try:
        import resource
    except ImportError:
        return
    wanted = {"RLIMIT_CPU": int(seconds) + 2, "RLIMIT_AS": int(gigabytes * 2**30), "RLIMIT_FSIZE": LARGEST,
              "RLIMIT_CORE": 0, "RLIMIT_NOFILE": 256}
    for name, value in wanted.items():
        try:
            resource.setrlimit(getattr(resource, name), (value, value))
        except (AttributeError, ValueError, OSError):
            continue


def allow_only(folder):
    """From now on nothing is written outside `folder`, no socket opened, no process started, no way taken round Python.

    What is refused raises a PermissionError where it is tried.
    """
    real, join, is_dir = os.path.realpath, os.path.join, os.path.isdir
    home, match = real(folder), REFUSED.match
    _no_processes()

    def inside(path, handle=-1):
        if isinstance(path, int):
            return True                                # a file that is open already
        path = os.fsdecode(path)
        path = real(path if handle == -1 else join(f"/proc/self/fd/{handle}", path))
        return path in (home, os.devnull) or path.startswith(home + os.sep)

    def hook(event, args):
        if event == "open":
            path, mode, flags = args
            a_folder = mode is None and isinstance(path, (str, bytes)) and is_dir(path)     # a way round `inside`
            if (a_folder or (flags or 0) & WRITES) and not inside(path):
                raise PermissionError(f"an answer may write to its own folder only, not to {path!r}")
        elif event in CHANGES:
            for path, handle in CHANGES[event]:
                if not inside(args[path], -1 if handle is None else args[handle]):
                    raise PermissionError(f"an answer may change its own folder only, not {args[path]!r}")
        elif match(event):
            raise PermissionError(f"an answer may not use {event}")

    sys.addaudithook(hook)


def _no_processes():
    """Close the one way to start a process that has no audit event: it is multiprocessing's."""
    def fork_exec(*_):
        raise PermissionError("an answer may not start processes")
    try:
        import _posixsubprocess
        import subprocess
    except ImportError:
        return
    _posixsubprocess.fork_exec = subprocess._fork_exec = fork_exec
