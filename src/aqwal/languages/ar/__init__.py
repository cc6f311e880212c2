"""Arabic: letters, tokens, sentences, clitics, numbers, dates."""
