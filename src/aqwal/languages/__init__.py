"""All code that differs by language, one folder a language, the same file names in each."""
