#!/usr/bin/env bash
# What takes too long for every change: everything .ci/run does, then half an hour of faults in the
# cluster and the benches. Says in the channel when it ran and how it ended, so that silence is noticed.
set -euo pipefail
cd "$(dirname "$0")/.."

tell() {
  echo "$1"
  [ -z "${SLACK_WEBHOOK_URL:-}" ] ||
    curl -fsS --max-time 10 -H 'Content-Type: application/json' -d "{\"text\": \"$1\"}" \
      "$SLACK_WEBHOOK_URL" || true
}
trap 'tell "Nightly FAILED on $(date -u +%FT%TZ), in: $step"' ERR

step='.ci/run'
bash .ci/run
step='half an hour of faults'
CLUSTER_MINUTES=30 CLUSTER_SEED="$(date -u +%Y%m%d)" npm run -s cluster -- mixed
step='benches'
npm run -s bench
tell "Nightly passed on $(date -u +%FT%TZ)."
