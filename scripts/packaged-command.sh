#!/bin/sh
# The command line of an installed Buildoscope: buildoscope record -- go build .
# It works without a display. Chromium refuses to start as root with its sandbox on; no page is
# shown here, so it is not missed.
self=$(readlink -f "$0")
app=$(dirname "$(dirname "$self")")/buildoscope
if [ "$(id -u)" = 0 ]; then
  exec "$app" --no-sandbox --ozone-platform=headless --log-level=3 "$@"
fi
exec "$app" --ozone-platform=headless --log-level=3 "$@"
