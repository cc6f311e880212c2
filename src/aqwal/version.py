"""The version, in its one place: the package's metadata takes it from here, and to look there takes much longer."""

VERSION = "0.1.0"
