"""The Contents panel's tree as data: its entries, what they count, the other filings."""
