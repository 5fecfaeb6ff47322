#!/usr/bin/env bash
# fio's server on a client, until it is cancelled or the time is over. Run by the login user, never by root: whoever
# reaches the port can have it run jobs as its user.
#
#   ENDPOINT     private address and port, such as 10.0.0.7,8765
#   RUN_SECONDS  when to end at the latest
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need_endpoint ENDPOINT
need_number RUN_SECONDS
version=$(fio --version) || die "$EXIT_SOFTWARE" 'fio is not installed'
[ "${LUSTRE_LAB_UID:-$EUID}" != 0 ] || say 'the login user of this host is root: fio runs as root'
step "serving $version at $ENDPOINT for at most $RUN_SECONDS s"
cd "$TASK"
status=0
timeout -k 5 "$RUN_SECONDS" fio "--server=ip:$ENDPOINT" </dev/null || status=$?
[ "$status" = 124 ] || die "$EXIT_TOOL" "fio's server ended with status $status"
