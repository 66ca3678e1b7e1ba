"""The budgets: what is run, against what, and how much it may take. One file a part."""
