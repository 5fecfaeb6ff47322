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
  local name separator=''
  look_at_imports "mdc.$FSNAME-*-mdc-[0-9a-f]*.state" "osc.$FSNAME-*-osc-[0-9a-f]*.state" "osp.$FSNAME-OST*-osc-MDT*.state"
  printf '{'
  for name in ${IMPORTS[@]+"${IMPORTS[@]}"}; do
    printf '%s"%s":' "$separator" "$name"
    json "${IMPORT_STATES["$name"]}"
    separator=,
  done
  printf '}'
}

# What is told of each target: its numbers BLOCKS and INODES ("all used available"), and the TARGETS in their order.
declare -A BLOCKS=() INODES=()
read_df() {
  local line
  TARGETS=()
  while IFS= read -r line; do
    is_row "$line" || continue
    TARGETS+=("$TARGET")
    BLOCKS["$TARGET"]="$NUMBERS"
  done <"$df"
  while IFS= read -r line; do
    ! is_row "$line" || INODES["$TARGET"]="$NUMBERS"
  done <"$inodes"
}

# Whether it is a line of lfs df about a target: TARGET and its NUMBERS.
is_row() {
  [[ $1 =~ ^($FSNAME-(MDT|OST)[0-9a-f]{4})_UUID\ +([0-9]+)\ +([0-9]+)\ +([0-9]+)\  ]] || return 1
  TARGET="${BASH_REMATCH[1]}" NUMBERS="${BASH_REMATCH[*]:3:3}"
}

space() {
  local target total used free separator=''
  read_df
  printf '['
  for target in ${TARGETS[@]+"${TARGETS[@]}"}; do
    read -r total used free <<<"${BLOCKS["$target"]}"
    printf '%s{"target":"%s","bytes":%s,"used":%s,"available":%s' \
      "$separator" "$target" "$((total * 1024))" "$((used * 1024))" "$((free * 1024))"
    if [ -n "${INODES["$target"]:-}" ]; then
      read -r total used free <<<"${INODES["$target"]}"
      printf ',"inodes":%s,"inodesFree":%s' "$total" "$free"
    fi
    printf '}'
    separator=,
  done
  printf ']'
}

mounted_at "$at"
there="$MOUNTED" answers=false inactive=()
: >"$df"
: >"$inodes"
if [ -n "$there" ]; then
  # Where a target is down, lfs df tells of those before it and then waits for it.
  timeout -k 5 "${DF_SECONDS:-20}" lfs df -i "$at" >"$inodes" 2>/dev/null </dev/null &
  counting=$!
  if timeout -k 5 "${DF_SECONDS:-20}" lfs df "$at" >"$df" 2>/dev/null </dev/null; then answers=true; fi
  wait "$counting" || true
  while IFS= read -r line; do
    [[ ! $line =~ ^[0-9]+:\ (.*)_UUID\ INACTIVE ]] || inactive+=("${BASH_REMATCH[1]}")
  done < <(exec timeout -k 5 20 lfs osts "$at" 2>/dev/null </dev/null)
fi
nids=() targets=() memory=0
while IFS= read -r line; do
  [[ ! $line =~ ^[0-9.]*@tcp$ ]] || nids+=("$line")
done < <(exec timeout -k 5 20 lctl list_nids 2>/dev/null </dev/null)
look_for_served
for line in ${SERVED[@]+"${SERVED[@]}"}; do
  [[ $line != "$FSNAME"-* ]] || targets+=("$line")
done
while read -r line number _; do
  [ "$line" != MemTotal: ] || memory=$((number * 1024))
done <"${ROOT}/proc/meminfo"
result hostname= "$(hostname)" kernel= "$(uname -r)" \
  lustre= "$(lctl get_param -n version 2>/dev/null </dev/null || true)" \
  health= "$(lctl get_param -n health_check 2>/dev/null </dev/null || true)" \
  fio= "$(fio --version 2>/dev/null || true)" \
  memory "$memory" cpus "$(nproc)" \
  targets "$(json_array "${targets[@]+"${targets[@]}"}")" mounted= "${there%% *}" \
  imports "$(imports)" inactive "$(json_array "${inactive[@]+"${inactive[@]}"}")" space "$(space)" answers "$answers" \
  nids "$(json_array "${nids[@]+"${nids[@]}"}")"
there="${there%% *}"
say "targets: ${targets[*]:-none}; mounted: ${there:-none}"
