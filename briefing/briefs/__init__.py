"""The brief on an issue: values in, values out."""
