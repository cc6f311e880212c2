"""The command line: thin; each command is a module that is loaded only when it is called."""
