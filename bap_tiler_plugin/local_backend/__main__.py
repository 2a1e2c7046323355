"""The local backend as a program: ``python -m bap_tiler_plugin.local_backend --data DIR --workspace DIR``."""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from .workspace import WorkspaceError, open_workspace

_LOOPBACK = "127.0.0.1"
_THREADS = 8
_USAGE_ERROR = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the backend until it is told to stop; return the exit code."""
    options = _parser().parse_args(arguments)
    problem = _data_problem(options.data)
    if problem:
        return _complain(problem)
    try:
        lock = open_workspace(options.workspace.resolve())
    except WorkspaceError as error:
        return _complain(str(error))
    with lock:
        return _serve(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bap_tiler_plugin.local_backend",
        description="An openEO backend on this machine. Prints one JSON line with its address when it is ready.",
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with items.json and its scenes")
    parser.add_argument("--workspace", type=Path, required=True, help="folder for jobs, results and logs")
    parser.add_argument("--port", type=_port, default=0, help="port on 127.0.0.1; 0 takes any free one")
    parser.add_argument("--workers", type=_workers, default=max(1, (os.cpu_count() or 2) - 1), help="jobs at a time")
    parser.add_argument("--no-token", action="store_true", help="accept any password (for tests)")
    parser.add_argument("--token-from-stdin", action="store_true", help="read the token from standard input, one line")
    parser.add_argument("--exit-with-stdin", action="store_true", help="stop when standard input ends")
    return parser


def _port(text: str) -> int:
    return _whole_number(text, 0, 65535)


def _workers(text: str) -> int:
    return _whole_number(text, 1, 256)


def _whole_number(text: str, lowest: int, highest: int) -> int:
    if not text.isdigit() or not lowest <= int(text) <= highest:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {lowest} to {highest}")
    return int(text)


def _data_problem(data: Path) -> str | None:
    if not data.is_dir():
        return f"The data folder {data} does not exist. Give a folder with items.json with --data."
    if not (data / "items.json").is_file():
        return (
            f"The data folder {data} has no items.json. Give a folder with a STAC ItemCollection with --data, or make "
            "one: python -m bap_tiler_plugin.local_backend.demo_archive FOLDER"
        )
    return None


def _complain(problem: str) -> int:
    sys.stderr.write(f"{problem}\n")
    return _USAGE_ERROR


def _serve(options: argparse.Namespace) -> int:
    from waitress import create_server

    from .app import create_app
    from .auth import Authenticator, UrlSigner, new_token
    from .job_store import JobStore
    from .scheduler import Scheduler
    from .services import Services

    workspace, data = options.workspace.resolve(), options.data.resolve()
    _start_logging(workspace)
    _exit_on_signals()
    token = None if options.no_token else _given_token(options) or new_token()
    store = JobStore(workspace / "jobs.sqlite")
    scheduler = Scheduler(store, workspace, data, options.workers)
    try:
        services = Services(workspace, data, store, scheduler, Authenticator(token), UrlSigner())
        server = create_server(
            create_app(services),
            host=_LOOPBACK,
            port=options.port,
            threads=_THREADS,
            ident="",
            connection_limit=1000,
            channel_timeout=600,
        )
        if options.exit_with_stdin:
            threading.Thread(target=_stop_with_stdin, name="standard input", daemon=True).start()
        _announce(server.effective_port, token)
        server.run()
    except OSError as error:
        return _complain(f"Port {options.port} cannot be used ({error.strerror}). Give another one with --port, or 0.")
    except SystemExit:
        return 0
    finally:
        scheduler.close()
        store.close()
    return 0


def _given_token(options: argparse.Namespace) -> str:
    """Return the token of an earlier start, which clients still hold; empty for a new one."""
    return sys.stdin.buffer.readline().decode().strip() if options.token_from_stdin else ""


def _announce(port: int, token: str | None) -> None:
    ready = {"url": f"http://{_LOOPBACK}:{port}/"}
    if token is not None:
        ready["token"] = token
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()


def _start_logging(workspace: Path) -> None:
    """Log to the workspace. Addresses, headers and bodies are never logged: they may hold the token or a signature."""
    logging.basicConfig(
        filename=workspace / "backend.log",
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )


def _exit_on_signals() -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)


def _leave(*_: object) -> NoReturn:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    raise SystemExit(0)


def _stop_with_stdin() -> None:
    """Stop the backend when the program that started it is gone."""
    while sys.stdin.buffer.read(4096):
        pass
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:
        os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
