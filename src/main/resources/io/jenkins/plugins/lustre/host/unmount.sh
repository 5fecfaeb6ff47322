#!/usr/bin/env bash
# Unmounts the file system on a client and forgets it. A client that has not mounted it is a success; what else is
# mounted there stays.
#
#   FSNAME           name of the file system
#   MGS_NID          address of its MGS, such as 10.0.0.5@tcp
#   MOUNT_POINT      where (optional, /mnt/data)
#   UNMOUNT_SECONDS  how long each try may take (optional, 60)
#
# result.json: mount, changed, forced
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_fsname
need_nid MGS_NID
need_path MOUNT_POINT
ours="$MGS_NID:/$FSNAME" at="${ROOT}${MOUNT_POINT}" seconds="${UNMOUNT_SECONDS:-60}" changed=false forced=false status=0

# Whether a server of the file system does not answer: then a plain umount says busy although nobody uses it, or hangs.
# One that hangs has often taken the connections away already.
servers_gone() {
  local states
  states=$(timeout -k 5 20 lctl get_param -n "mdc.$FSNAME-*-mdc-[0-9a-f]*.state" "osc.$FSNAME-*-osc-[0-9a-f]*.state" 2>/dev/null </dev/null || true)
  [ -n "$states" ] || [ "$status" = 124 ] || [ "$status" = 137 ] || return 1
  [ -n "$states" ] || return 0
  grep '^current_state: ' <<<"$states" | grep -qvE ' (FULL|IDLE)$'
}

mounted_at "$at"
there="$MOUNTED"
if [ -z "$there" ]; then
  step "$MOUNT_POINT is not mounted"
elif [ "${there%% *}" != "$ours" ]; then
  [ -z "$(awk -v ours="$ours" -v at="$at" '$1 == ours && $2 == at' "$MOUNTS")" ] \
    || die "$EXIT_OCCUPIED" "something else is mounted at $MOUNT_POINT over $ours: ${there%% *}"
  step "something else is mounted at $MOUNT_POINT and stays: ${there%% *}"
  result mount= "$MOUNT_POINT" changed false forced false
  exit
else
  step "unmounting $MOUNT_POINT"
  timeout -k 5 "$seconds" umount "$at" </dev/null || status=$?
  if [ "$status" != 0 ] && servers_gone; then
    step 'servers do not answer: unmounting by force'
    forced=true status=0
    timeout -k 5 "$seconds" umount -f "$at" </dev/null || status=$?
  fi
  if [ "$status" != 0 ]; then
    say 'processes that use it:'
    timeout -k 5 20 fuser -vm "$at" 2>&1 </dev/null | sed 's/^/    /' || true
    die "$EXIT_OCCUPIED" "$MOUNT_POINT could not be unmounted (umount ended with status $status)"
  fi
  changed=true
fi
forget_mount "$at"
result mount= "$MOUNT_POINT" changed "$changed" forced "$forced"
