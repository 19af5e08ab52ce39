"""Questions that the system's own dialogs ask: which file, which folder, where to save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.filing.file_kinds import name_patterns
from viewer.language import translated

if TYPE_CHECKING:
    from viewer.export import Kind

_FILINGS = f"Filings ({name_patterns()});;All files (*)"

Kinds = dict[str, "Kind"]

EXPORTS: Kinds = {
    "PDF (*.pdf)": "pdf",
    translated("Web page (*.html)"): "html",
    translated("Markdown (*.md)"): "md",
    "JSON (*.json)": "json",
}
PAGES: Kinds = {"PDF (*.pdf)": "pdf"}
TABLES: Kinds = {translated("Workbook (*.xlsx)"): "xlsx", translated("Comma-separated values (*.csv)"): "csv"}


def files(parent: QWidget, folder: str) -> list[Path]:
    """The files to open; none when the reader thought better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, translated("Open filings"), folder, _FILINGS)
    return [Path(path) for path in chosen]


def folder(parent: QWidget, start: str) -> Path | None:
    """The folder whose filings to list."""
    chosen = QFileDialog.getExistingDirectory(parent, translated("Choose a folder of filings"), start)
    return Path(chosen) if chosen else None


def other_filing(parent: QWidget, start: str) -> Path | None:
    """A filing to compare with."""
    chosen, _ = QFileDialog.getOpenFileName(parent, translated("Choose the filing to compare with"), start, _FILINGS)
    return Path(chosen) if chosen else None


def filing_beside(parent: QWidget, start: str) -> Path | None:
    """A filing to read beside another one."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, translated("Choose the filing to read beside this one"), start, _FILINGS
    )
    return Path(chosen) if chosen else None


def original(parent: QWidget, start: str) -> Path | None:
    """The original that an amendment amends."""
    chosen, _ = QFileDialog.getOpenFileName(parent, translated("Choose the original filing"), start, _FILINGS)
    return Path(chosen) if chosen else None


def memorandum(parent: QWidget, start: str) -> Path | None:
    """A text whose quotations are to be checked."""
    kinds = "Texts (*.txt *.md *.markdown *.htm *.html);;All files (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, translated("Open a text"), start, kinds)
    return Path(chosen) if chosen else None


def marks(parent: QWidget, start: str) -> Path | None:
    """A file of annotations to import."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, translated("Import marks"), start, translated("Web Annotations (*.json *.jsonld)")
    )
    return Path(chosen) if chosen else None


def save_as(parent: QWidget, name: str) -> Path | None:
    """Where to save an attachment."""
    chosen, _ = QFileDialog.getSaveFileName(parent, translated("Save attachment"), name)
    return Path(chosen) if chosen else None


def csv_to(parent: QWidget, title: str, name: str) -> Path | None:
    """The file of comma-separated values to write."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, translated("Comma-separated values (*.csv)"))
    path = Path(chosen)
    return (path if path.suffix else path.with_suffix(".csv")) if chosen else None


def export_to(parent: QWidget, title: str, name: str, kinds: Kinds = EXPORTS) -> tuple[Path, Kind] | None:
    """The file to export to, and what it is to be, which its ending says."""
    dialog = QFileDialog(parent, title, name, ";;".join(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kinds[dialog.selectedNameFilter()])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds[chosen]))
    was_chosen = dialog.exec()
    dialog.deleteLater()
    if not was_chosen:
        return None
    path, kind = Path(dialog.selectedFiles()[0]), kinds[dialog.selectedNameFilter()]
    typed = next((each for each in kinds.values() if path.suffix.lower() == f".{each}"), None)
    return (path, typed) if typed else (path.with_name(f"{path.name}.{kind}"), kind)
