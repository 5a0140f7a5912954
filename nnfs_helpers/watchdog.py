"""Stop a call that never ends, in any thread and on any system (no signals)."""
import ctypes
import threading
import time

_throw = ctypes.pythonapi.PyThreadState_SetAsyncExc
_throw.argtypes = [ctypes.c_ulong, ctypes.py_object]


class OutOfTime(BaseException):
    """Thrown into a call that has used up its time; not an Exception, so `except Exception` lets it through."""


class _Watch:
    """A thread that throws OutOfTime into the thread it was made in, again and again until `stop`."""

    def __init__(self, seconds):
        self.seconds, self.target, self.done = seconds, threading.get_ident(), False
        self.bell = threading.Lock()
        self.bell.acquire()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.started, self.worked = time.monotonic(), time.process_time()
        self.thread.start()

    def _is_over(self):
        """Over when the process has worked for `seconds`, or five times as long has passed while it slept or waited."""
        return (time.process_time() - self.worked >= self.seconds
                or time.monotonic() - self.started >= 5 * self.seconds)

    def _watch(self):
        wait = min(self.seconds, 0.05)
        while not self.bell.acquire(timeout=wait):
            if self.done:
                return
            if self._is_over():
                _throw(self.target, OutOfTime)
                wait = 0.02                       # again soon: the call may have swallowed this one

    def stop(self):
        """End the thread and take back what it has thrown and nobody has caught; safe to call twice."""
        self.done = True
        if self.bell.locked():
            try:
                self.bell.release()
            except RuntimeError:                  # released already
                pass
        self.thread.join()
        _throw(self.target, ctypes.py_object())   # an empty one takes back what is still on its way


def limited(seconds, call):
    """The result of `call()`, or OutOfTime when it works for longer than `seconds`.

    An OutOfTime may land while the watch is being stopped: hence stopping is tried again, one level further out.
    """
    watch = _Watch(seconds)
    try:
        try:
            try:
                return call()
            finally:
                watch.done = True
                watch.stop()
        except OutOfTime:
            watch.done = True
            watch.stop()
            raise
    except OutOfTime:
        watch.done = True
        watch.stop()
        raise
