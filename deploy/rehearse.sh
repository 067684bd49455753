#!/usr/bin/env bash
# Rehearses a restore on a machine, beside what it serves: brings the database of ten minutes ago back
# as a file, verified, and removes it again. `deploy/rehearse.sh MACHINE` (the primary: it has room).
set -Eeuo pipefail

machine="${1:?which machine? fly status}"
at="$(date -u -d '10 minutes ago' +%Y-%m-%dT%H:%M:%SZ)"
file=/var/lib/litefs/cvstomize/rehearsal/cvstomize.sqlite
on_machine() { fly ssh console --machine "$machine" -C "$1"; }

tell() {
  echo "$1"
  [ -z "${SLACK_WEBHOOK_URL:-}" ] ||
    curl -fsS --max-time 10 -H 'Content-Type: application/json' -d "{\"text\": \"$1\"}" \
      "$SLACK_WEBHOOK_URL" || true
}
trap 'tell "The rehearsal of a restore FAILED: $at on $machine"; on_machine "rm -rf ${file%/*}" || true' ERR

started=$SECONDS
on_machine "cvstomize restore --to $file --at $at"
took=$((SECONDS - started))
on_machine "rm -rf ${file%/*}"
tell "A restore of $at was rehearsed on $machine in $took s."
