#!/usr/bin/env bash
# Has this host serve its OST: one, over all of its data disks.
#
#   FSNAME           name of the file system
#   MGS_NID          address of the MGS, such as 10.0.0.5@tcp
#   FIRST_OST_INDEX  index of the OST, decimal
#   OST_COUNT        1 (optional)
#   EXPECTED_DISKS   how many data disks it must have (optional)
#   DATA_DISKS       disks to use, by kernel names or paths below /dev, blank-separated (optional; otherwise instance storage)
#   REFORMAT         what may be destroyed on the disks, exactly as an earlier run named it (optional)
#   REPLACE          `yes` when a new target takes the place of a dead one with the same index (optional)
#   MOUNT_SECONDS    how long a mount may take (optional, 900)
#
# result.json: target, device, mount, changed, bytes, lustre, kernel
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need_fsname
need_nid MGS_NID
need_number FIRST_OST_INDEX
[ "$((10#$FIRST_OST_INDEX))" -lt 65504 ] || die "$EXIT_ARGUMENT" "FIRST_OST_INDEX is too large: $FIRST_OST_INDEX"
[ "${OST_COUNT:-1}" = 1 ] || die "$EXIT_ARGUMENT" "a server has one OST, not $OST_COUNT"
[ -z "${REPLACE:-}" ] || need REPLACE yes 'yes'
mkfs.lustre --version >/dev/null || die "$EXIT_SOFTWARE" 'the Lustre server software is not installed'

target OST "$((10#$FIRST_OST_INDEX))" --ost "--mgsnode=$MGS_NID"
target_result
step "$TARGET is up"
