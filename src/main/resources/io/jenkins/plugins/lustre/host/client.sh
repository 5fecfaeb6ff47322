#!/usr/bin/env bash
# Mounts the file system on a client and proves that every target can be written and read.
#
#   FSNAME         name of the file system
#   MGS_NID        address of the MGS, such as 10.0.0.5@tcp
#   MOUNT_POINT    where (optional, /mnt/data)
#   EXPECTED_OSTS  indices of all OSTs, decimal, blank-separated
#   MOUNT_SECONDS  how long the mount may take (optional, 900)
#   PROOF_SECONDS  how long until all targets are connected (optional, 180)
#
# result.json: mount, source, changed, osts (proven indices), lustre, kernel
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_fsname
need_nid MGS_NID
need_path MOUNT_POINT
need EXPECTED_OSTS '(0|[1-9][0-9]{0,4})( (0|[1-9][0-9]{0,4}))*' 'a list of OST indices'
lfs --version >/dev/null || die "$EXIT_SOFTWARE" 'the Lustre client software is not installed'
at="${ROOT}${MOUNT_POINT}" source="$MGS_NID:/$FSNAME" changed=false

wait_for_targets() {
  local end=$((SECONDS + ${PROOF_SECONDS:-180})) missing index target targets=("$FSNAME-MDT0000")
  for index in $EXPECTED_OSTS; do
    printf -v target '%s-OST%04x' "$FSNAME" "$index"
    targets+=("$target")
  done
  while :; do
    look_at_imports "mdc.$FSNAME-MDT*-mdc-[0-9a-f]*.state" "osc.$FSNAME-OST*-osc-[0-9a-f]*.state"
    missing=''
    for target in "${targets[@]}"; do
      [ "${IMPORT_STATES["$target"]:-}" = FULL ] ||
        missing="$missing $target (${IMPORT_STATES["$target"]:-unknown to this client})"
    done
    [ -n "$missing" ] || return 0
    if [ "$SECONDS" -ge "$end" ]; then
      last_kernel_lines
      die "$EXIT_LATE" "not connected after ${PROOF_SECONDS:-180} s:$missing"
    fi
    # A question about space wakes connections that are idle.
    timeout -k 5 20 lfs df "$at" >/dev/null 2>&1 </dev/null || true
    sleep 1
  done
}

# prove INDEX: writes a file on that OST alone and reads it back from there.
prove() {
  local index="$1" file="$proof/ost$1" read
  within 60 "creating a file on OST $index" lfs setstripe -c 1 -i "$index" "$file"
  [ "$(lfs getstripe -i "$file")" = "$index" ] || die "$EXIT_TOOL" "a file that was asked for on OST $index lies elsewhere"
  within 60 "writing to OST $index" dd if="$TASK/sample" of="$file" bs=1M conv=notrunc,fsync status=none
  # Without its locks the client has to read the data from the server.
  lctl set_param -n "ldlm.namespaces.$FSNAME-OST*-osc-*.lru_size=clear" >/dev/null 2>&1 </dev/null || true
  read=$(within 60 "reading from OST $index" cksum <"$file")
  [ "$written" = "$read" ] || die "$EXIT_TOOL" "OST $index gives back other bytes than were written"
  within 60 "removing a file of OST $index" rm -f "$file"
}

# within SECONDS WHAT COMMAND...: a command that may hang when a server does.
within() {
  local seconds="$1" what="$2" status=0
  shift 2
  timeout -k 5 "$seconds" "$@" || status=$?
  case "$status" in
    0) ;;
    124 | 137) die "$EXIT_LATE" "$what did not end within $seconds s" ;;
    *) die "$EXIT_TOOL" "$what failed with exit status $status" ;;
  esac
}

mounted_at "$at"
there="$MOUNTED"
if [ -n "$there" ] && [ "${there%% *}" != "$source" ]; then
  die "$EXIT_OCCUPIED" "something else is mounted at $MOUNT_POINT: ${there%% *}"
elif [ -n "$there" ]; then
  step "$source is mounted at $MOUNT_POINT already"
else
  [ ! -e "$at" ] || [ -d "$at" ] || die "$EXIT_OCCUPIED" "$MOUNT_POINT is not a directory"
  step "mounting $source at $MOUNT_POINT"
  mount_lustre "$source" "$at" "$CLIENT_OPTIONS"
  changed=true
fi
remember_mount "$source" "$at" "$CLIENT_OPTIONS"
step "waiting for the targets of $FSNAME: MDT 0, OST $EXPECTED_OSTS"
wait_for_targets
proof=$(timeout -k 5 60 mktemp -d "$at/.lustre-proof-XXXXXXXX") || die "$EXIT_LATE" "cannot create a directory in $MOUNT_POINT"
trap 'timeout -k 5 30 rm -rf -- "$proof" || true' EXIT
head -c 1048576 "${ROOT}/dev/urandom" >"$TASK/sample"
written=$(cksum <"$TASK/sample")
for index in $EXPECTED_OSTS; do
  step "writing and reading a file on OST $index"
  prove "$index"
done
# shellcheck disable=SC2086 # one word per index
result mount= "$MOUNT_POINT" source= "$source" changed "$changed" osts "$(json_array $EXPECTED_OSTS)" \
  lustre= "$(lctl get_param -n version 2>/dev/null || true)" kernel= "$(uname -r)"
step "$MOUNT_POINT is ready"
