#!/usr/bin/env bash
# How a server or client is, as far as it can tell without waiting for others. Changes nothing.
#
#   FSNAME       name of the file system
#   MOUNT_POINT  where a client mounts it (optional, /mnt/data)
#
# result.json: hostname, kernel, lustre, fio (versions; empty if not there), memory (bytes), cpus, health (Lustre's own
# word; empty if it is not loaded), targets (served here), mounted (source, empty if not), imports (state by target: a
# client's, or the MDS's to the OSTs), inactive (OSTs that this client was told to do without), space (target, bytes,
# used, available, inodes, inodesFree where lfs df says so), answers (whether lfs df did), nids (on TCP)
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
MOUNT_POINT="${MOUNT_POINT:-"/mnt/data"}"
need_fsname
need_path MOUNT_POINT
at="${ROOT}${MOUNT_POINT}" df="$TASK/df" inodes="$TASK/df-i"

# {"scratch-OST0000":"FULL",...}
imports() {
  local name state separator=''
  printf '{'
  while read -r name state; do
    printf '%s"%s":' "$separator" "$name"
    json "$state"
    separator=,
  done < <(timeout -k 5 20 lctl get_param "mdc.$FSNAME-*-mdc-[0-9a-f]*.state" "osc.$FSNAME-*-osc-[0-9a-f]*.state" \
    "osp.$FSNAME-OST*-osc-MDT*.state" 2>/dev/null </dev/null |
    sed -nE "s/^(mdc|osc|osp)\.($FSNAME-(MDT|OST)[0-9a-f]{4})-.*/\2/; t name; s/^current_state: //; t state; d; :name h; d; :state H; x; s/\n/ /p")
  printf '}'
}

# "target blocks used available" of each target that an output of lfs df tells of.
rows() {
  sed -nE "s/^($FSNAME-(MDT|OST)[0-9a-f]{4})_UUID +([0-9]+) +([0-9]+) +([0-9]+) .*/\1 \3 \4 \5/p" "$1"
}

space() {
  local target total used free all left separator=''
  printf '['
  while read -r target total used free; do
    printf '%s{"target":"%s","bytes":%s,"used":%s,"available":%s' \
      "$separator" "$target" "$((total * 1024))" "$((used * 1024))" "$((free * 1024))"
    read -r all left < <(rows "$inodes" | awk -v target="$target" '$1 == target { print $2, $4 }') || all=''
    [ -z "$all" ] || printf ',"inodes":%s,"inodesFree":%s' "$all" "$left"
    printf '}'
    separator=,
  done < <(rows "$df")
  printf ']'
}

there=$(mounted_at "$at") answers=false inactive=()
: >"$df"
: >"$inodes"
if [ -n "$there" ]; then
  # Where a target is down, lfs df tells of those before it and then waits for it.
  timeout -k 5 "${DF_SECONDS:-20}" lfs df -i "$at" >"$inodes" 2>/dev/null </dev/null &
  counting=$!
  if timeout -k 5 "${DF_SECONDS:-20}" lfs df "$at" >"$df" 2>/dev/null </dev/null; then answers=true; fi
  wait "$counting" || true
  mapfile -t inactive < <(timeout -k 5 20 lfs osts "$at" 2>/dev/null </dev/null | sed -nE 's/^[0-9]+: (.*)_UUID INACTIVE.*/\1/p')
fi
mapfile -t nids < <(timeout -k 5 20 lctl list_nids 2>/dev/null </dev/null | grep -x '[0-9.]*@tcp' || true)
mapfile -t targets < <(served_targets | grep "^$FSNAME-" || true)
result hostname "$(json "$(hostname)")" kernel "$(json "$(uname -r)")" \
  lustre "$(json "$(lctl get_param -n version 2>/dev/null </dev/null || true)")" \
  health "$(json "$(lctl get_param -n health_check 2>/dev/null </dev/null || true)")" \
  fio "$(json "$(fio --version 2>/dev/null || true)")" \
  memory "$(($(awk '$1 == "MemTotal:" { print $2 }' "${ROOT}/proc/meminfo") * 1024))" cpus "$(nproc)" \
  targets "$(json_array "${targets[@]+"${targets[@]}"}")" mounted "$(json "${there%% *}")" \
  imports "$(imports)" inactive "$(json_array "${inactive[@]+"${inactive[@]}"}")" space "$(space)" answers "$answers" \
  nids "$(json_array "${nids[@]+"${nids[@]}"}")"
there="${there%% *}"
say "targets: ${targets[*]:-none}; mounted: ${there:-none}"
