#!/usr/bin/env bash
# Looks for known holes, secrets and slips of configuration: `deploy/scan.sh sources`, or
# `deploy/scan.sh image [IMAGE]`, which is built where none is named. Fails where it finds one that has
# a mend.
set -euo pipefail
cd "$(dirname "$0")/.."

trivy() {
  docker run --rm -v "$PWD:/sources:ro" -v /var/run/docker.sock:/var/run/docker.sock \
    aquasec/trivy:0.74.0 "$@"
}
strict=(--exit-code 1 --severity HIGH,CRITICAL --ignore-unfixed --no-progress)

case "${1:-}" in
  sources)
    npm audit --package-lock-only --omit=dev --audit-level=high
    npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx >"${SBOM:-/dev/null}"
    trivy fs "${strict[@]}" --scanners vuln,secret,misconfig --skip-dirs e2e/tools /sources
    ;;
  image)
    image="${2:-cvstomize:scanned}"
    [ -n "${2:-}" ] || docker build --tag "$image" .
    trivy image "${strict[@]}" --scanners vuln,secret "$image"
    ;;
  *)
    echo 'usage: deploy/scan.sh sources | image [IMAGE]' >&2
    exit 2
    ;;
esac
