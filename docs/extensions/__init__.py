"""What the website does beyond Sphinx and myst-nb, one subject a file."""
