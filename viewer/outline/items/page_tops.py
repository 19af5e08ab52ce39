"""Running headers directly over the heading that they repeat: they belong to what begins below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.edgar.forms import FormItem
from viewer.filing.model import Block, Evidence
from viewer.filing.paper.furniture import is_page_number, is_way_back
from viewer.outline.items.candidates import Candidate, PartLine
from viewer.outline.mark import Mark

_NEAR = 3
_WHY = "It begins at the top of its page, with the lines that repeat its heading there."


class PageTops:
    """The lines of a document that are, as a running header may be, an Item's or a Part's heading and nothing else."""

    def __init__(self, blocks: Sequence[Block], candidates: Sequence[Candidate], parts: Sequence[PartLine]) -> None:
        self._blocks = blocks
        self._items = {one.block: one.numbers for one in candidates if self._is_all(one)}
        self._parts = {line.block: line.part for line in parts if self._is_all(line)}

    def _is_all(self, line: Candidate | PartLine) -> bool:
        return line.start == 0 and line.end == len(self._blocks[line.block].text)

    def begun(self, mark: Mark, items: Sequence[FormItem], part: str | None) -> Mark:
        """A mark moved up over lines that repeat its Items or its Part, where nothing else is above on its page."""
        top = self._top(mark.block)
        above = [index for index in range(top, mark.block) if not is_way_back(self._blocks[index].text)]
        if not above or mark.start > 0 or not all(self._repeats(index, items, part) for index in above):
            return mark
        held = mark.evidence
        return replace(
            mark,
            block=above[0],
            end=len(self._blocks[above[0]].text),
            evidence=Evidence(held.rule, held.confidence, f"{held.why} {_WHY}"),
            repeated=(*above[1:], mark.block),
        )

    def _top(self, block: int) -> int:
        """The first block of a block's page; a rule under the number of a page ends it where the filer breaks none."""
        page, top = self._blocks[block].page, block
        while top and self._blocks[top - 1].page == page:
            if self._blocks[top - 1].kind == "rule" and self._ends_page(top - 1):
                break
            top -= 1
        return top

    def _ends_page(self, rule: int) -> bool:
        above = next((block.text for block in reversed(self._blocks[max(0, rule - _NEAR) : rule]) if block.text), "")
        return bool(above) and is_page_number(above)

    def _repeats(self, index: int, items: Sequence[FormItem], part: str | None) -> bool:
        if index in self._parts:
            return self._parts[index] == part
        return set(self._items.get(index, ())) >= {item.number for item in items}
