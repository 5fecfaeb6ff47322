#!/usr/bin/env bash
# Ends what an MPI bench has left running on a client: the processes of the login user that name the bench's directory.
# mpirun ends them itself, unless it was killed or a connection broke.
#
#   MOUNT_POINT  where the file system is mounted (optional, /mnt/data)
#   DIRECTORY    the directory of the bench
#
# result.json: ended (how many processes)
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_bench_directory

# By the environment, so that no search finds itself.
left() {
  ps -e -o pid= -o uid= -o args= | UNDER="${ROOT}$DIRECTORY/" USER_ID="$EUID" awk '
    $2 == ENVIRON["USER_ID"] && index($0, ENVIRON["UNDER"]) { print $1 }'
}

found=$(left | wc -l)
tries=0 signal=TERM
while processes=$(left) && [ -n "$processes" ]; do
  [ "$tries" -lt 40 ] || die "$EXIT_LATE" "processes of the bench cannot be ended: $(paste -sd ' ' <<<"$processes")"
  [ "$tries" -lt 20 ] || signal=KILL
  xargs kill "-$signal" <<<"$processes" 2>/dev/null || true
  tries=$((tries + 1))
  sleep 0.25
done
[ "$found" = 0 ] || say "$found processes of the bench were still running and were ended"
result ended "$found"
