#!/usr/bin/env bash
# Has a server stop serving: unmounts its targets of a file system, OSTs before the MDT, and forgets the mounts. The
# disks keep their data.
#
#   FSNAME           name of the file system
#   UNMOUNT_SECONDS  how long each target may take (optional, 300)
#
# result.json: stopped (names of the targets that were up)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
need_fsname
stopped=()
for name in $(served_targets | grep "^$FSNAME-" | sort -r || true); do
  read -r _ at <<<"$(served_at "$name")"
  step "stopping $name"
  status=0
  timeout -k 10 "${UNMOUNT_SECONDS:-300}" umount "$at" </dev/null || status=$?
  [ "$status" = 0 ] || {
    last_kernel_lines
    die "$EXIT_TOOL" "umount of ${at#"$ROOT"} failed with status $status"
  }
  forget_mount "$at"
  stopped+=("$name")
done
result stopped "$(json_array "${stopped[@]+"${stopped[@]}"}")"
