"""Both collapses on one map of mean and spread. May be imported from it: `collapse_map`."""
