"""Words with where they stand: citations, links to a place, quotations that were checked."""
