#!/usr/bin/env bash
# Has this host forget what it has cached. It slows everybody on the host, so it runs only where the caller asked for it.
#
# result.json: dropped
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
step 'dropping caches'
timeout -k 5 120 sync || die "$EXIT_LATE" 'sync did not end within 120 s'
lctl set_param -n 'ldlm.namespaces.*.lru_size=clear' >/dev/null 2>&1 </dev/null || true
printf '3\n' >"${ROOT}/proc/sys/vm/drop_caches"
result dropped true
