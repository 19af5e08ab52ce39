"""What a page's content stream paints: its runs of text with their letters, its pictures, and all else.

The engine writes a text object for each run of text, in the order in which it paints (ISO 32000-1, 9.4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

import pikepdf
from pikepdf import Array, Dictionary

from viewer.export.paper.fonts import Decode, decoder
from viewer.export.paper.structure import Box

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
Instructions = Sequence[Instruction]
Matrix = tuple[float, float, float, float, float, float]
FontDecoder = Callable[[pikepdf.Object], Decode]

_BEGIN_PATH: Final = frozenset({"m", "re"})
_PAINT_PATH: Final = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"})
_SHOWN: Final = frozenset({"Tj", "TJ", "'", '"'})
_DEEPEST: Final = 4
_UNITY: Final[Matrix] = (1, 0, 0, 1, 0, 0)


class OddContents(ValueError):
    """A page's contents are not such as the engine writes."""


@dataclass(slots=True)
class Piece:
    """Instructions ``first`` to ``past`` (exclusive) that paint one thing.

    ``x`` and ``y`` are where a run of text begins, in points from the page's lower left corner. It ``is_spelled`` if
    letters are given for some of its signs. ``box`` is the frame of a picture: left, low, right, high.
    """

    kind: Literal["text", "picture", "other"]
    first: int
    past: int = 0
    text: str = ""
    x: float = 0
    y: float = 0
    is_spelled: bool = False
    box: Box | None = None


def font_decoder() -> FontDecoder:
    """A decoder that reads each font once, for one file."""
    known: dict[tuple[int, int], Decode] = {}

    def decoder_of(font: pikepdf.Object) -> Decode:
        key = font.objgen
        if key == (0, 0):
            return decoder(font)
        if key not in known:
            known[key] = decoder(font)
        return known[key]

    return decoder_of


def pieces_of(instructions: Instructions, resources: pikepdf.Object, decode: FontDecoder) -> list[Piece]:
    """All that the instructions of a page paint, in order. Raises ``OddContents``."""
    return list(_Painted(resources, decode, 0).read(instructions))


class _Painted:
    """Follows what PDF has as graphics state, as far as it says where text stands and in which font."""

    def __init__(self, resources: pikepdf.Object, decode: FontDecoder, depth: int) -> None:
        self._resources = resources
        self._decode = decode
        self._depth = depth
        self._matrix = _UNITY
        self._kept: list[Matrix] = []
        self._font: Decode = _without_font
        self._fonts: dict[str, Decode] = {}

    def read(self, instructions: Instructions) -> Iterator[Piece]:
        index, path = 0, None
        while index < len(instructions):
            name = str(instructions[index].operator)
            if name == "BT":
                run = self._run(instructions, index)
                yield run
                index = run.past
                continue
            if name in _BEGIN_PATH:
                path = index if path is None else path
            elif name in _PAINT_PATH or name == "n":
                if name != "n":
                    yield Piece("other", index if path is None else path, index + 1)
                path = None
            else:
                yield from self._outside_text(name, instructions[index], index)
            index += 1
        if path is not None or self._kept:
            raise OddContents("What a page begins it does not end.")

    def _outside_text(self, name: str, one: Instruction, index: int) -> Iterator[Piece]:
        if name == "q":
            self._kept.append(self._matrix)
        elif name == "Q":
            if not self._kept:
                raise OddContents("A page restores a state that it did not save.")
            self._matrix = self._kept.pop()
        elif name == "cm":
            self._matrix = _product(_matrix(one.operands), self._matrix)
        elif name == "Do":
            yield self._drawn(str(one.operands[0]), index)
        elif name in ("sh", "INLINE IMAGE"):
            yield Piece("other", index, index + 1)
        elif name in ("BMC", "BDC"):
            raise OddContents("A page is tagged already.")

    def _run(self, instructions: Instructions, first: int) -> Piece:
        """The letters of a text object; those that are given for what is shown go before the font's."""
        letters: list[str] = []
        shown: list[bytes] = []
        is_given = is_spelled = False
        at: Matrix | None = None
        for index in range(first + 1, len(instructions)):
            one = instructions[index]
            name = str(one.operator)
            if name in _SHOWN:
                shown += () if is_given else _strings(one.operands[-1])
                continue
            if name in ("Tf", "BDC", "ET") and shown:
                letters.append(self._font(b"".join(shown)))
                shown.clear()
            if name == "Tf":
                self._font = self._font_named(str(one.operands[0]))
            elif name == "Tm" and at is None:
                at = _matrix(one.operands)
            elif name == "BDC":
                is_given = is_spelled = True
                letters.append(_replacement(one))
            elif name == "EMC":
                is_given = False
            elif name == "ET":
                x, y = _product(at or _UNITY, self._matrix)[4:]
                return Piece("text", first, index + 1, "".join(letters), x, y, is_spelled)
        raise OddContents("A page begins a text that it does not end.")

    def _font_named(self, name: str) -> Decode:
        if name not in self._fonts:
            self._fonts[name] = self._decode(_resource(self._resources, "/Font", name))
        return self._fonts[name]

    def _drawn(self, name: str, index: int) -> Piece:
        """What a drawn object is: a picture, or a form with all that it paints as one piece."""
        drawn = _resource(self._resources, "/XObject", name)
        piece = partial(Piece, first=index, past=index + 1)
        if drawn.get("/Subtype") == "/Image":
            return piece("picture", box=_frame(self._matrix))
        if self._depth >= _DEEPEST:
            raise OddContents("Forms are drawn within forms too deep.")
        inner = _Painted(drawn.get("/Resources", self._resources), self._decode, self._depth + 1)
        inner._matrix = _product(_matrix(drawn.get("/Matrix", Array(_UNITY))), self._matrix)
        pieces = list(inner.read(pikepdf.parse_content_stream(drawn)))
        texts = [one for one in pieces if one.kind == "text"]
        if texts:
            return piece("text", text="".join(one.text for one in texts), x=texts[0].x, y=texts[0].y)
        return piece("picture" if any(one.kind == "picture" for one in pieces) else "other")


def _resource(resources: pikepdf.Object, kind: str, name: str) -> pikepdf.Object:
    found = resources.get(kind, Dictionary()).get(name)
    if found is None:
        raise OddContents(f"A page has no {kind[1:]} {name}.")
    return found


def _without_font(shown: bytes) -> str:
    return shown.decode("latin-1")


def _strings(shown: pikepdf.Object) -> Iterable[bytes]:
    """The strings of what is shown: one, or several with the gaps between them."""
    if isinstance(shown, Array):
        return [bytes(each) for each in shown if isinstance(each, pikepdf.String)]
    return (bytes(shown),)


def _replacement(one: Instruction) -> str:
    properties = one.operands[-1]
    if not isinstance(properties, Dictionary) or "/ActualText" not in properties or "/MCID" in properties:
        raise OddContents("A text is tagged already.")
    return str(properties.ActualText)


def _matrix(operands: Iterable[object]) -> Matrix:
    a, b, c, d, e, f = (float(str(each)) for each in operands)
    return a, b, c, d, e, f


def _frame(matrix: Matrix) -> Box:
    """Where the unit square comes to stand, in which a picture is painted."""
    a, b, c, d, e, f = matrix
    across, up = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return min(across), min(up), max(across), max(up)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m
