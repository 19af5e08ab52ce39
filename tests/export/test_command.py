"""The command line writes a filing, the text as amended, and the memo, and says why where it cannot."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from tests.building.annual_reports import annual_report, chain
from viewer.cli import main

ROOT = Path(__file__).parents[2]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a shell starts it, where there is no display."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "FILING_VIEWER_HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "viewer", *arguments],
        capture_output=True,
        check=False,
        timeout=120,
        cwd=ROOT,
        env={**kept, **environment},
    )


@pytest.mark.parametrize("kind", ["md", "json", "html"])
def test_the_command_writes_the_file(kind: str, samples: Path, tmp_path: Path) -> None:
    out = tmp_path / f"out.{kind}"
    assert main(["export", str(samples / "alder-ridge-8-k.txt"), "--to", kind, str(out), "--with-notes"]) == 0
    written = out.read_text(encoding="utf-8")
    assert "2,410,512" in written
    if kind == "json":
        assert {"filing", "documents", "links", "ledger", "notes", "changes"} <= json.loads(written).keys()


def test_a_file_that_cannot_be_written_is_status_3(
    capsys: pytest.CaptureFixture[str], samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "no-such-folder" / "out.md"
    assert main(["export", str(samples / "alder-ridge-8-k.txt"), "--to", "md", str(out)]) == 3
    assert "out.md: No such file or directory" in capsys.readouterr().err


def test_a_filing_is_written_as_a_pdf_without_a_display(samples: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    ended = run("export", str(samples / "alder-ridge-8-k.txt"), "--to", "pdf", str(out), "--with-notes")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert out.read_bytes().startswith(b"%PDF-")


def test_without_qt_a_pdf_is_one_sentence_and_status_1(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object')")
    out = tmp_path / "out.pdf"
    ended = run(
        *("export", str(samples / "alder-ridge-8-k.txt"), "--to", "pdf", str(out)),
        PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}",
    )
    assert ended.returncode == 1
    assert ended.stderr.decode("utf-8") == (
        "filing-viewer: a PDF cannot be printed: libEGL.so.1: cannot open shared object "
        "(filing-viewer doctor says what is missing)\n"
    )
    assert not out.exists()


@pytest.mark.parametrize("kind", ["html", "md", "json"])
def test_the_text_as_amended_says_where_its_parts_come_from(kind: str, tmp_path: Path) -> None:
    original, *_ = chain(tmp_path)
    out = tmp_path / f"out.{kind}"
    home = str(tmp_path / "home")
    ended = run("export", str(original), "--to", kind, str(out), "--as-amended", FILING_VIEWER_HOME=home)
    assert ended.returncode == 0
    text = out.read_text("utf-8")
    assert "4,811" in text
    assert "Margaret Ellsworth" in text
    assert "proxy statement" not in text
    if kind == "json":
        told = {origin["name"]: (origin["kind"], origin["by"]) for origin in json.loads(text)["origins"]}
        assert told["Item 10"] == ("replaced", [1])
        assert told["Item 9A"] == ("not-addressed", [])
    else:
        assert "Replaced by Amendment No. 2" in text


def test_a_filing_without_an_amendment_is_not_written_as_amended(tmp_path: Path) -> None:
    alone = annual_report(tmp_path / "report.txt")
    home = str(tmp_path / "home")
    ended = run("export", str(alone), "--to", "md", str(tmp_path / "out.md"), "--as-amended", FILING_VIEWER_HOME=home)
    assert ended.returncode == 3
    assert b"an original and an amendment" in ended.stderr


@pytest.mark.parametrize(
    ("kind", "beginning"), [("md", "# Change memo: 8-K/A"), ("html", "<!DOCTYPE html>"), ("json", "{")]
)
def test_the_command_writes_the_memo(kind: str, beginning: str, samples: Path, tmp_path: Path) -> None:
    out = tmp_path / f"memo.{kind}"
    assert main(["export", str(samples / "alder-ridge-8-k-a.txt"), "--to", kind, str(out), "--memo"]) == 0
    written = out.read_text(encoding="utf-8")
    assert written.startswith(beginning)
    assert "2,410,512" in written


def test_the_original_can_be_named(samples: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "amendment.txt", tmp_path / "memo.md"
    copy.write_bytes((samples / "alder-ridge-8-k-a.txt").read_bytes())
    original = str(samples / "alder-ridge-8-k.txt")
    assert main(["export", str(copy), "--to", "md", str(out), "--memo", "--original", original]) == 0
    assert "2 places differ." in out.read_text(encoding="utf-8")


def test_a_filing_without_an_amendment_has_no_memo(
    capsys: pytest.CaptureFixture[str], samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    copy = tmp_path / "original.txt"
    copy.write_bytes((samples / "alder-ridge-8-k.txt").read_bytes())
    assert main(["export", str(copy), "--to", "md", str(tmp_path / "memo.md"), "--memo"]) == 3
    assert "it amends nothing, and no amendment of it lies beside it" in capsys.readouterr().err


def test_the_memo_is_written_as_a_pdf_that_holds_the_words(samples: Path, tmp_path: Path) -> None:
    out = tmp_path / "memo.pdf"
    command = [sys.executable, "-m", "viewer", "export", str(samples / "alder-ridge-8-k-a.txt")]
    subprocess.run([*command, "--to", "pdf", str(out), "--memo"], check=True, timeout=120, cwd=ROOT, env=os.environ)
    assert out.read_bytes().startswith(b"%PDF-")
    pages = QPdfDocument()
    pages.load(str(out))
    words = " ".join(pages.getAllText(page).text() for page in range(pages.pageCount())).split()
    assert {"2,140,512", "2,410,512", "+270,000"} <= set(words)
