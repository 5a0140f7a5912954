"""A local server that sends a file in bad ways: breaking off, lying about its length, without ranges, another file."""
import contextlib
import http.server
import threading


class Server(http.server.ThreadingHTTPServer):
    """Serves `content` (path → bytes) in its `manner`; `asked` lists the ranges asked for, in order."""
    daemon_threads = True

    def __init__(self, content, manner="well", after=1000):
        super().__init__(("127.0.0.1", 0), Handler)
        self.content, self.manner, self.after, self.asked = content, manner, after, []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/"


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        server, wanted = self.server, self.headers.get("Range", "bytes=0-")
        server.asked.append(wanted)
        body = server.content.get(self.path.strip("/"))
        if body is None:
            return self.send_error(404)
        start = int(wanted.removeprefix("bytes=").split("-")[0])
        if server.manner == "without ranges":
            start = 0
        if start >= len(body):
            return self.send_error(416)
        getattr(self, server.manner.replace(" ", "_"))(body, start)

    def head(self, body, start, length=None):
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        self.send_header("Content-Length", str(len(body) - start if length is None else length))
        self.end_headers()

    def well(self, body, start):
        self.head(body, start)
        self.wfile.write(body[start:])

    without_ranges = well

    def breaks_off(self, body, start):
        """Promises everything, and sends `after` bytes."""
        self.head(body, start)
        self.wfile.write(body[start:start + self.server.after])

    def breaks_off_once(self, body, start):
        self.breaks_off(body, start) if len(self.server.asked) == 1 else self.well(body, start)

    def always_nothing(self, body, start):
        """Promises everything, and hangs up."""
        self.head(body, start)

    def promises_less(self, body, start):
        """Says that fewer bytes come than there are, so that a client stops early."""
        self.head(body, start, min(self.server.after, len(body) - start))
        self.wfile.write(body[start:])

    def promises_more(self, body, start):
        self.head(body, start, len(body) - start + 500)
        self.wfile.write(body[start:])

    def never_ends(self, body, start):
        """No length, and bytes for as long as somebody listens."""
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while True:
                self.wfile.write(body)

    def wrong_place(self, body, start):
        """Claims to go on, but at another place than was asked for."""
        self.send_response(206 if start else 200)
        self.send_header("Content-Range", f"bytes 0-{len(body) - 1}/{len(body)}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body if start else body[:self.server.after])

    def garbage(self, body, start):
        self.wfile.write(b"no HTTP at all\r\n\r\n")


@contextlib.contextmanager
def serving(content, manner="well", **more):
    server = Server(content, manner, **more)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
