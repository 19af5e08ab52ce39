"""How the notes of an amendment stand to each change: named, within, outside or silent."""
