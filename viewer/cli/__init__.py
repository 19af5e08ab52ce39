"""The command line: headless commands that tell what the window shows, and otherwise the window itself.

Qt is imported only when the window opens or a PDF is printed. Exit status: 0; 1 the window cannot open, or a PDF not be
printed; 2 wrong usage; 3 the input could not be read. The rooms are imported where they are used: the window paints its
first frame before it needs them.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from viewer import __version__, logs
from viewer.cli.commands import COMMANDS
from viewer.cli.exporting import NoWebEngineError
from viewer.filing.collector import collector_resting
from viewer.filing.errors import FilingError
from viewer.telling.quoting.place_link import is_link

_UNREADABLE = 3
_NO_WINDOW = 1
_INTERRUPTED = 130
_DEBUG = "--debug"
_BASE = "--base-directory"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program as from a shell; the exit status."""
    _speak_utf8()
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except FilingError as error:
        return _complain(str(error), _UNREADABLE)
    except NoWebEngineError as error:
        return _complain(str(error), _NO_WINDOW)
    except BrokenPipeError:
        # Whoever read our output has enough; what is still buffered must not complain when Python closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _complain(f"{error.filename}: {error.strerror}" if error.filename else str(error), _UNREADABLE)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _complain(reason: str, status: int) -> int:
    line = "".join(letter if letter.isprintable() else " " for letter in reason)
    print(f"filing-viewer: {line}", file=sys.stderr)
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(arguments: list[str]) -> int:
    if _DEBUG in arguments:
        logs.debug()
        arguments = [argument for argument in arguments if argument != _DEBUG]
    if len(arguments) > 2 and arguments[0] == _BASE and arguments[2] in COMMANDS:
        _use_base_directory(Path(arguments[1]))
        arguments = arguments[2:]
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        return _open_window(_window_parser().parse_args(arguments))
    parser = argparse.ArgumentParser(prog=f"filing-viewer {arguments[0]}", description=command.purpose)
    command.declare(parser)
    options = parser.parse_args(arguments[1:])
    with collector_resting():
        for line in command.lines(options):
            print(line)
    return 0


# The window


def _window_parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:{width}}  {command.purpose}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="filing-viewer",
        description="Read EDGAR filings from your own disk. Without a path, the start page opens.",
        epilog=f"commands, which open no window (filing-viewer COMMAND --help):\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths", metavar="PATH", type=_path, nargs="*", help="a filing, a folder, a zip, a link to a place"
    )
    parser.add_argument("--at", metavar="SECTION", help='go there, as in --at "Item 2.02"')
    parser.add_argument("--new-instance", action="store_true", help="a program of its own, where one runs already")
    parser.add_argument("--screenshot", metavar="OUT.png", type=Path, help="write a picture of the window and exit")
    parser.add_argument("--theme", choices=("light", "dark"), help="instead of the one set in the program")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", type=_size, help="of the window, as in 1600x1000")
    parser.add_argument(_BASE, metavar="DIR", type=Path, help="keep settings and all else under DIR")
    parser.add_argument(_DEBUG, action="store_true", help="say on standard error what is done; commands know it too")
    parser.add_argument("--version", action="version", version=f"filing-viewer {__version__}")
    return parser


def _path(text: str) -> Path:
    """A path as it is typed, or as a file manager hands it over: file:///home/reader/form.txt."""
    if not text.lower().startswith("file:"):
        return Path(text)
    from urllib.parse import urlsplit
    from urllib.request import url2pathname  # it brings all of HTTP with it

    return Path(url2pathname(urlsplit(text).path))


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1600x1000")
    return int(match[1]), int(match[2])


def _open_window(arguments: argparse.Namespace) -> int:
    for path in arguments.paths:
        if not path.exists() and not is_link(str(path)):
            raise FilingError(path, "there is no such file or folder")
    if arguments.base_directory is not None:
        _use_base_directory(arguments.base_directory)
    if not _has_display():
        if arguments.screenshot is None:
            reason = "there is no display here; use --screenshot, or a command (filing-viewer --help)"
            return _complain(reason, _NO_WINDOW)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if arguments.paths:
        from viewer.desktop.process.apart import readers

        readers.stand_by()  # it imports what reads while this process imports Qt
    try:
        with collector_resting():
            from viewer.desktop.process.own_imports import import_plainly

            import_plainly()
            from viewer.desktop.application import start
    except ImportError as error:
        return _complain(f"the window cannot open: {error} (filing-viewer doctor says what is missing)", _NO_WINDOW)
    return start(
        arguments.paths,
        arguments.screenshot,
        arguments.at,
        arguments.theme,
        arguments.size,
        is_new_instance=arguments.new_instance,
    )


def _use_base_directory(directory: Path) -> None:
    from viewer.library.paths import use_base_directory

    use_base_directory(directory)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
