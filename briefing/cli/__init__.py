"""The command line: one verb a file; one file owns standard output, one owns standard error and exit codes."""
