#!/usr/bin/env bash
# Makes a PDF of JSON: bash report.sh DATA.json REPORT.pdf
# Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
# Needs curl and jq.
set -euo pipefail
data=$1
document=$2
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Create: the answer is the report. The same request with the same key makes no second one,
# so that it can be repeated.
create() {
    local key
    key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    call --retry 3 -H "Content-Type: application/json" -H "Idempotency-Key: $key" \
        --data-binary "@$data" "$FLASHREPORT_URL/api/v2/reports?title=First%20report"
    report=$(jq -r .id "$answer")
}

# Follow: every report comes to an end, and its state then never changes.
follow() {
    while :; do
        call "$FLASHREPORT_URL/api/v2/reports/$report"
        case $(jq -r .state "$answer") in
            GENERATED) return ;;
            FAILED | CANCELLED)
                jq -r '"\(.state): \(.failure.message)"' "$answer" >&2
                exit 1
                ;;
        esac
        sleep 0.5
    done
}

# Download: the answer leads to the document. With -L, curl follows; the key stays here.
download() {
    call -L "$FLASHREPORT_URL/api/v2/reports/$report/document"
    cp "$answer" "$document"
}

# Errors: what has a status of 400 or more tells what was wrong, as JSON.
call() {
    local status
    status=$(curl -sS -u "$FLASHREPORT_API_KEY:" -o "$answer" -w '%{http_code}' "$@")
    if [ "$status" -ge 400 ]; then
        jq -r '"\(.status) \(.title): \(.detail)"' "$answer" >&2
        exit 1
    fi
}

# Run: one after the other.
create
follow
download
echo "$document is there."
