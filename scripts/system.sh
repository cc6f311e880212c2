#!/bin/sh
# Installs what the browser tests need from the system (Chromium), where that can be done without asking; says what is missing otherwise.
set -eu

say() { printf '%s\n' "$*" >&2; }

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then
    exit 0
  fi
done

if ! command -v apt-get >/dev/null 2>&1; then
  say "Chromium was not found: the browser tests will be skipped. Install Chromium or Google Chrome to run them."
  exit 0
fi
root=
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then
    say "Chromium was not found: the browser tests will be skipped. To run them: sudo apt-get install chromium"
    exit 0
  fi
  root='sudo -n'
fi
say "Installing Chromium for the browser tests ..."
if ! { $root apt-get update -qq && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
  >/dev/null 2>&1 </dev/null; then
  say "Chromium could not be installed: the browser tests will be skipped. Try yourself: apt-get install chromium"
fi
