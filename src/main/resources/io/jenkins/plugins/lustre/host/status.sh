#!/usr/bin/env bash
# How a server or client is, as far as it can tell without waiting for others. Changes nothing.
#
#   FSNAME       name of the file system
#   MOUNT_POINT  where a client mounts it (optional, /mnt/data)
#
# result.json: hostname, kernel, lustre, fio (versions; empty if not there), memory (bytes), cpus, targets (served here),
# mounted (source, empty if not), imports (state by target), osts (index, bytes and available where lfs df says so),
# answers (whether lfs df did)
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_fsname
need_path MOUNT_POINT
at="${ROOT}${MOUNT_POINT}"

# {"scratch-OST0000":"FULL",...}
imports() {
  local name state separator=''
  printf '{'
  while read -r name state; do
    printf '%s%s:%s' "$separator" "$(json "$name")" "$(json "$state")"
    separator=,
  done < <(timeout -k 5 20 lctl get_param "mdc.$FSNAME-*-mdc-[0-9a-f]*.state" "osc.$FSNAME-*-osc-[0-9a-f]*.state" 2>/dev/null </dev/null |
    sed -nE "s/^(mdc|osc)\.($FSNAME-(MDT|OST)[0-9a-f]{4})-.*/\2/; t name; s/^current_state: //; t state; d; :name h; d; :state H; x; s/\n/ /p")
  printf '}'
}

osts() {
  local index total free separator=''
  printf '['
  while read -r index total free; do
    printf '%s{"index":%s,"bytes":%s,"available":%s}' "$separator" "$index" "$((total * 1024))" "$((free * 1024))"
    separator=,
  done < <(sed -nE 's/^[^ ]+_UUID +([0-9]+) +[0-9]+ +([0-9]+) .*\[OST:([0-9]+)\].*/\3 \1 \2/p' <<<"$df")
  printf ']'
}

there=$(mounted_at "$at") df='' answers=false
if [ -n "$there" ]; then
  if df=$(timeout -k 5 "${DF_SECONDS:-20}" lfs df "$at" 2>/dev/null </dev/null); then answers=true; fi
fi
mapfile -t targets < <(served_targets | grep "^$FSNAME-" || true)
result hostname "$(json "$(hostname)")" kernel "$(json "$(uname -r)")" \
  lustre "$(json "$(lctl get_param -n version 2>/dev/null </dev/null || true)")" \
  fio "$(json "$(fio --version 2>/dev/null || true)")" \
  memory "$(($(awk '$1 == "MemTotal:" { print $2 }' "${ROOT}/proc/meminfo") * 1024))" cpus "$(nproc)" \
  targets "$(json_array "${targets[@]+"${targets[@]}"}")" mounted "$(json "${there%% *}")" \
  imports "$(imports)" osts "$(osts)" answers "$answers"
say "targets: ${targets[*]:-none}; mounted: ${there%% *}"
