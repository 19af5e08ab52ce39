"""Coverage by room: no room is covered less than it was; ``--raise`` makes what was reached the new floors."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("coverage_floors.json")
SLACK = 0.3
"""Percentage points that a run may fall short by: what threads do differs from run to run."""


def reached(report: Mapping[str, Any]) -> dict[str, float]:
    """The percentage of statements that were run, by room."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path, file in report["files"].items():
        counts[room_of(path)][0] += file["summary"]["covered_lines"]
        counts[room_of(path)][1] += file["summary"]["num_statements"]
    return {room: round(100 * run / of, 1) for room, (run, of) in sorted(counts.items()) if of}


def room_of(path: str) -> str:
    """The folder or module of ``viewer`` that a file is in; of the desktop, the folder or module there."""
    _, room, *within = Path(path).parts
    return f"desktop/{within[0]}".removesuffix(".py") if room == "desktop" and within else room.removesuffix(".py")


def below(rooms: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """A sentence for each room under its floor, and for each that has none."""
    unknown = [f"{room} has no floor yet: {share} %" for room, share in rooms.items() if room not in floors]
    return unknown + [
        f"{room} is covered by {rooms[room]} %, its floor is {floor} %"
        for room, floor in floors.items()
        if room in rooms and rooms[room] < floor - SLACK
    ]


def main(arguments: list[str]) -> int:
    """Hold the report on standard input against the floors, or with ``--raise`` lift them."""
    rooms = reached(json.load(sys.stdin))
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    if "--raise" in arguments:
        lifted = {room: max(share, floors.get(room, 0.0)) for room, share in rooms.items()}
        FLOORS.write_text(json.dumps(lifted, indent=1) + "\n", "utf-8")
        return 0
    complaints = below(rooms, floors)
    print("\n".join(complaints) or "\n".join(f"{room:20} {share:5} %" for room, share in rooms.items()))
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
