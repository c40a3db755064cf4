"""Sources side by side, and the matrix of issues by sources: values in, values out."""
