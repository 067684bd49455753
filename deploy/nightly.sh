#!/usr/bin/env bash
# What takes too long for every change: everything .ci/run does and leaves out, then half an hour of
# faults in the cluster and the benches. Says in the channel, in the workflow's summary and to the
# next .ci/run when it ran and how it ended, so that silence is noticed.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${CVSTOMIZE_CI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/cvstomize-ci}"

tell() {
  echo "Nightly $1"
  mkdir -p "$cache/nightly"
  echo "$1" >"$cache/nightly/last"
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || echo "Nightly $1" >>"$GITHUB_STEP_SUMMARY"
  [ -z "${SLACK_WEBHOOK_URL:-}" ] ||
    curl -fsS --max-time 10 -H 'Content-Type: application/json' -d "{\"text\": \"Nightly $1\"}" \
      "$SLACK_WEBHOOK_URL" || true
}
release="$(git rev-parse --short HEAD)"
trap 'tell "FAILED on $(date -u +%FT%TZ) at $release, in: $step"' ERR

# Other inputs for properties each night; the seed of the day makes a failure come again.
today="$(date -u +%Y%m%d)"
step='.ci/run --all'
FAST_CHECK_SEED="$today" bash .ci/run --all
step='half an hour of faults'
CLUSTER_MINUTES=30 CLUSTER_SEED="$today" npm run -s cluster -- mixed
step='benches'
npm run -s bench
tell "passed on $(date -u +%FT%TZ) at $release"
