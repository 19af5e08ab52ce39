"""What a person is told of XBRL facts: lines for a list, a card, tab-separated values; without Qt."""
