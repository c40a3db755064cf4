"""What briefs and comparisons share: statements that say the same, events, conflicts. Values in, values out."""
