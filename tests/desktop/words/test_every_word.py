"""Every word that the window says goes through one seam: in the sources, and in a window that brackets it."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SOURCES = sorted((ROOT / "viewer" / "desktop").rglob("*.py"))

# Whose words no reader sees: names for the program itself, for Qt, for the page's script, for the log.
UNSEEN = set(
    """
    setObjectName setProperty getLogger QKeySequence resource _Later import_module Literal findChild findChildren
    warning debug info error TypeVar cast compile sub startswith endswith partition rpartition split setFontFamilies
    color icon dress watch value flag number setStyle setDesktopFileName setApplicationName setApplicationDisplayName
    call runJavaScript _call strip removeprefix setName ValueError UnknownPdf fullmatch match
    _put replace find
    """.split()
)
# The two ways through viewer.language: a message, and a count with what is counted.
SEAM = {"translated", "counted"}
# A command's words and a panel's are given to the seam where they are registered, and so is what a setting is called.
REGISTERED = {"command", "Command"}
REGISTERED_NAMES = {"title", "key", "about"}
# Names of things, the same in every language; and words that name something to the program and stand in no window.
NAMES = {"Filing Viewer", "Inter", "Noto Sans", "Liberation Sans", "Arial", "Another window", "year before"}
NAMES |= {"File", "Edit", "View", "Go", "Help", "Hits.csv"}
# Before there is a window, or where it is gone.
WITHOUT_WINDOW = {"screenshot.py", "trouble.py", "serving.py"}

_KEYS = re.compile(r"(Ctrl|Alt|Shift|F\d+|Esc|Meta)([+].*)?")
_CODE = re.compile(r"[{}<>=\\]|;(?! )|^[#/]|^--|application/|text/|viewer\.|^QT")
_PROSE = re.compile(r"(?:^|[^A-Za-z])[A-Z][a-z]+\b|[a-z]+ [a-z]+|[a-z]{3,}…")


def reads_like_words(text: str) -> bool:
    """Whether a person would read it: a capital before small letters, or two words with a space."""
    if re.fullmatch(r"[a-z0-9_.\-:/#*%+]*", text) or _KEYS.fullmatch(text) or _CODE.search(text):
        return False
    return bool(_PROSE.search(text))


class Finder(ast.NodeVisitor):
    """Literals that read like words and are given to no seam."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []

    def visit_Call(self, node: ast.Call) -> None:
        """Pass over what nobody sees; inside the seam look at the values alone."""
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        self.visit(node.func)
        if called in REGISTERED:
            return
        for argument in () if called in SEAM else node.args:
            if called not in UNSEEN or not isinstance(argument, ast.Constant | ast.JoinedStr):
                self.visit(argument)
        for keyword in node.keywords:
            if keyword.arg not in ("keys", "menu", "role"):
                self.visit(keyword.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        """A panel's title, key and sentence are translated where its command is registered."""
        target = node.targets[0]
        names = {getattr(one, "id", "") for one in target.elts} if isinstance(target, ast.Tuple) else set()
        if names != REGISTERED_NAMES:
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """Not the type."""
        if node.value is not None:
            self.visit(node.value)

    def visit_arguments(self, node: ast.arguments) -> None:
        """Not the types."""
        for default in (*node.defaults, *filter(None, node.kw_defaults)):
            self.visit(default)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Not the type of what comes back."""
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)

    def visit_Expr(self, node: ast.Expr) -> None:
        """Not what documents the source."""
        if not isinstance(node.value, ast.Constant):
            self.visit(node.value)

    def visit_Dict(self, node: ast.Dict) -> None:
        """Keys are the program's own."""
        for value in node.values:
            self.visit(value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Names of types, keys."""
        self.visit(node.value)

    def visit_Compare(self, node: ast.Compare) -> None:
        """What is compared is no sentence."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """Nor what is asserted."""

    def visit_Constant(self, node: ast.Constant) -> None:
        """A literal."""
        if isinstance(node.value, str) and node.value not in NAMES and reads_like_words(node.value):
            self.found.append((node.lineno, node.value))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """A literal with values in it."""
        words = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        if reads_like_words(words):
            self.found.append((node.lineno, words))


def unseamed(path: Path) -> Iterator[str]:
    """The words of a module that go round the seam."""
    if path.name not in WITHOUT_WINDOW:
        finder = Finder()
        finder.visit(ast.parse(path.read_text("utf-8")))
        yield from (
            f"{path.relative_to(ROOT)}:{line}: wrap in translated(…): {words!r}" for line, words in finder.found
        )


def test_no_words_of_the_desktop_go_round_the_seam() -> None:
    found = [one for path in SOURCES for one in unseamed(path)]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Nothing is open.")',
        'said.emit(f"Saved as {name}.")',
        '_WHY = "It cannot be read."',
        'words("Page")',
    ],
)
def test_words_that_go_round_the_seam_are_found(source: str) -> None:
    finder = Finder()
    finder.visit(ast.parse(source))
    assert finder.found


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(translated("Nothing is open."))',
        'button.setObjectName("findBar One")',
        'keys("Ctrl+F")',
        '"Said."',
    ],
)
def test_words_that_nobody_sees_are_passed_over(source: str) -> None:
    finder = Finder()
    finder.visit(ast.parse(source))
    assert finder.found == []


def test_in_a_language_of_brackets_nothing_but_data_is_without_them(samples: Path, tmp_path: Path) -> None:
    asked = [sys.executable, str(Path(__file__).with_name("bracketed.py")), str(samples / "alder-ridge-8-k.txt")]
    own = {"FILING_VIEWER_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    made = subprocess.run(asked, capture_output=True, check=False, timeout=120, cwd=ROOT, env={**os.environ, **own})
    assert made.returncode == 0, made.stderr.decode()[-2000:]
    assert json.loads(made.stdout) == []
