#!/usr/bin/env bash
# Has this host serve the MGS and the first MDT of a file system.
#
#   FSNAME          name of the file system
#   EXPECTED_DISKS  how many data disks it must have (optional)
#   DATA_DISKS      disks to use, by kernel names or paths below /dev, blank-separated (optional; otherwise instance storage)
#   REFORMAT        what may be destroyed on the disks, exactly as an earlier run named it (optional)
#   MOUNT_SECONDS   how long a mount may take; recovery can take minutes (optional, 900)
#
# result.json: target, device, mount, changed, bytes, lustre, kernel
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need_fsname
mkfs.lustre --version >/dev/null || die "$EXIT_SOFTWARE" 'the Lustre server software is not installed'

target MDT 0 --mgs --mdt
mounted_at "$AT"
[[ $MOUNTED == *,mgs,* ]] || die "$EXIT_OCCUPIED" "$TARGET is served here, but without an MGS"
target_result
step "$TARGET is up"
