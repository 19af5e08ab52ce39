"""What can be done with a tab as a whole, from its menu or by a command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from viewer.desktop.registry import Actions
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.returning import left
from viewer.desktop.tab.tabs import Tabs
from viewer.language import translated


class TabActs(QObject):
    """Each act takes the tab that it is about, which need not be the one in front."""

    said = Signal(str)
    window_asked = Signal(object)
    """A ``TabLeft`` is to be read in a window of its own."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        tabs.taken_out.connect(self.take_out)

    def close(self, view: FilingView) -> None:
        """Close a tab."""
        self._tabs.close_all((view,))

    def close_others(self, view: FilingView) -> None:
        """Close every tab but this one."""
        self._tabs.close_all(one for one in self._tabs.views if one is not view)

    def close_right(self, view: FilingView) -> None:
        """Close the tabs at the right of this one."""
        self._tabs.close_all(self.at_right(view))

    def at_right(self, view: FilingView) -> list[FilingView]:
        """The tabs at the right of one."""
        views = self._tabs.views
        return views[views.index(view) + 1 :]

    def copy_path(self, view: FilingView) -> None:
        """Put where a tab's filing lies into the clipboard."""
        QGuiApplication.clipboard().setText(str(view.path))
        self.said.emit(translated("The path is copied."))

    def show_in_folder(self, view: FilingView) -> None:
        """Open the folder that holds a tab's filing, or say that it is gone."""
        folder = view.path.parent
        if not folder.is_dir():
            self.said.emit(translated("The folder is not there any more: {folder}", folder=folder))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.said.emit(translated("No program here shows folders; the filing lies in {folder}.", folder=folder))

    def take_out(self, view: FilingView | None) -> None:
        """Read a tab in a window of its own, where it is not alone in this one."""
        if view is not None and len(self._tabs.views) > 1:
            tab = left(view)
            self._tabs.close_all((view,))
            self.window_asked.emit(tab)

    def fill_menu(self, actions: Actions[Any], menu: QMenu, view: FilingView) -> None:
        """Offer in a right click on a tab what can be done with it, in the words of the commands."""
        has_others = len(self._tabs.views) > 1
        line = partial(_add, menu, actions)
        menu.addSeparator()
        line("close-tab", partial(self.close, view))
        line("close-other-tabs", partial(self.close_others, view), has_others)
        line("close-tabs-right", partial(self.close_right, view), bool(self.at_right(view)))
        menu.addAction(actions["reopen-tab"])
        menu.addSeparator()
        line("copy-path", partial(self.copy_path, view))
        line("show-on-disk", partial(self.show_in_folder, view))
        if any(command.name == "properties" for command in actions.registered):
            line("properties", partial(self._with_front, view, actions["properties"]))
        menu.addSeparator()
        line("tab-to-window", partial(self.take_out, view), has_others)

    def _with_front(self, view: FilingView, action: QAction) -> None:
        self._tabs.bring(view)
        action.trigger()


def _add(menu: QMenu, actions: Actions[Any], name: str, act: Callable[[], object], is_possible: bool = True) -> None:
    """A line of the menu that is called as a command is, and acts on the tab that was clicked."""
    line = menu.addAction(actions[name].text())
    line.setEnabled(is_possible)
    line.triggered.connect(lambda: act())
