"""The query language: normal form of words, grammar, syntax tree, and the matcher of a rule. Pure; no engine here."""
