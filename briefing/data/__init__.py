"""Reference lists, each naming its source in its first lines."""
