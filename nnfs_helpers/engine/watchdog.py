"""Stop a call that never ends: in any thread, on any system, without signals."""
import _thread
import ctypes
import sys
import time

_throw = ctypes.pythonapi.PyThreadState_SetAsyncExc
_throw.argtypes = [ctypes.c_ulong, ctypes.py_object]


class OutOfTime(BaseException):
    """Thrown into a call that has used up its time; not an Exception, so that `except Exception` lets it through.

    A bare `except:` catches it all the same. But as Python makes the exception for that, `__init__` runs there, and
    sees to it that the next line, which this `try` no longer guards, raises another.
    """

    def __init__(self, *args):
        super().__init__(*args)
        _raise_at_next_line(sys._getframe(1))


# Python 3.10 lets nothing in where a loop begins with `try`: there the call is traced from its start, and the
# exception that such a loop has caught and forgotten sees to the next one.
TRACED = sys.version_info < (3, 11)
if TRACED:
    OutOfTime.__del__ = lambda self: _raise_at_next_line(sys._getframe(1)) if sys and self is not _AGAIN else None
_AGAIN = BaseException.__new__(OutOfTime)


def _trace(function):
    """`sys.settrace`, which Python up to 3.11 refuses while another one is under way, as when an audit hook listens."""
    for _ in range(100):
        try:
            return sys.settrace(function)
        except RuntimeError:
            pass


def _raise_at_next_line(frame):
    """Trace all that runs inside `limited` (and nothing when that is over, or about to be)."""
    inside = []
    while frame and frame.f_code.co_filename != __file__:
        inside.append(frame)
        frame = frame.f_back
    if frame and inside:
        for one in inside:
            one.f_trace = _once_more
        _trace(_once_more)


def _once_more(frame, event, arg):
    """A trace function that raises at a line of the call, and has one more on its way for a `try` around the `try`."""
    if event == "line" and frame.f_code.co_filename != __file__:
        _, = map(_throw, (_thread.get_ident(),), (OutOfTime,))     # unpacked, so that it does not arrive in here
        raise _AGAIN
    return _once_more


class _Watch:
    """A thread that throws OutOfTime into the thread that called `start`, again and again until `stop`."""

    def __init__(self, seconds):
        self.seconds, self.target, self.tracer = seconds, _thread.get_ident(), sys.gettrace()
        self.over, self.done, self.ended = False, False, True
        self.bell, self.gone = _thread.allocate_lock(), _thread.allocate_lock()
        self.bell.acquire()
        self.gone.acquire()

    def start(self):
        self.started, self.worked, self.ended = time.monotonic(), time.process_time(), False
        try:
            _thread.start_new_thread(self._watch, ())
        except RuntimeError:                      # no threads here: then without a limit
            self.ended = True
        if TRACED:
            _trace(self._look)

    def _look(self, frame, event, arg):
        if self.over and event == "line":
            raise OutOfTime
        return self._look if frame.f_code.co_filename != __file__ else None

    def _is_over(self):
        """Over when the process has worked for `seconds`, or five times as long has passed while it slept or waited."""
        return (time.process_time() - self.worked >= self.seconds
                or time.monotonic() - self.started >= 5 * self.seconds)

    def _watch(self):
        wait = min(self.seconds, 0.05)
        while not self.bell.acquire(timeout=wait) and not self.done:
            if self._is_over():
                self.over, wait = True, 0.02      # again soon: the call may have swallowed this one
                _throw(self.target, OutOfTime)
        self.ended = True
        self.gone.release()

    def stop(self):
        """End the thread and take back what it has thrown and nobody has caught; safe to call twice."""
        self.done, self.over = True, False
        if sys.gettrace() is not self.tracer:
            _trace(self.tracer)
        if self.bell.locked():
            self.bell.release()                   # only this thread releases it
        while not self.ended:
            self.gone.acquire(timeout=0.05)
        _throw(self.target, ctypes.py_object())   # an empty one takes back what is still on its way
        if sys.gettrace() is not self.tracer:
            _trace(self.tracer)


def limited(seconds, call):
    """The result of `call()`, or OutOfTime when it works for longer than `seconds`.

    One more OutOfTime may land while the watch is being stopped: hence stopping is tried again, one level further out.
    """
    watch = _Watch(seconds)
    try:
        try:
            try:
                watch.start()
                return call()
            finally:
                watch.done = True
                watch.stop()
        except OutOfTime:
            watch.stop()
            raise
    except OutOfTime:
        watch.stop()
        _AGAIN.__traceback__ = _AGAIN.__context__ = None
        raise BaseException.__new__(OutOfTime) from None
