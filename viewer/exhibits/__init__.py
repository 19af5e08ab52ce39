"""What points where: mentions of exhibits and Items become links, every witness of an exhibit one ledger row."""
