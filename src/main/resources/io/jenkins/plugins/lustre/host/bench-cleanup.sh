#!/usr/bin/env bash
# Removes the directory of a bench and all files in it; a directory that is gone is a success.
#
#   MOUNT_POINT  where the file system is mounted (optional, /mnt/data)
#   DIRECTORY    the directory that bench-prepare made
#
# result.json: removed
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_bench_directory
directory="${ROOT}${DIRECTORY}" status=0
mounted_at "${ROOT}${MOUNT_POINT}"
[[ $MOUNTED == *:/*' lustre '* ]] || die "$EXIT_MISSING" "Lustre is not mounted at $MOUNT_POINT: $DIRECTORY could not be removed"
timeout -k 5 30 test -e "$directory/$BENCH_MARK" || status=$?
if [ "$status" = 1 ]; then
  status=0
  timeout -k 5 30 test -e "$directory" || status=$?
  [ "$status" != 0 ] || die "$EXIT_OCCUPIED" "$DIRECTORY is not a bench's and was not touched"
fi
case "$status" in
  1)
    step "$DIRECTORY is gone already"
    result removed false
    exit 0
    ;;
  124 | 137) die "$EXIT_LATE" "the file system does not answer: $DIRECTORY could not be removed" ;;
esac
step "removing $DIRECTORY"
# The mark last: what is cut short can be run again.
run timeout -k 5 600 find "$directory" -mindepth 1 ! -name "$BENCH_MARK" -delete
run timeout -k 5 60 rm -rf -- "$directory"
result removed true
