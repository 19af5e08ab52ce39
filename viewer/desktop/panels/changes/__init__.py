"""The Changes panel: everything that differs, to filter and tick off."""
