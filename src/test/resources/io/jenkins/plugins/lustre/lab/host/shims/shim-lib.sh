# What the shims share. They keep in "$LAB" (one directory per host) what a kernel would keep, and in
# "$LAB_HOSTS/lustre/<address of the MGS>/<fsname>" what the servers of a file system know together.
# shellcheck shell=bash disable=SC2034
ROOT="$LUSTRE_LAB_ROOT"
LAB="$ROOT/lab"
MOUNTS="$ROOT/proc/mounts"
read -r ADDRESS <"$LAB/address"
read -r KERNEL <"$LAB/kernel"
LUSTRE_VERSION=2.17.57

# Waits for the recorded number of seconds, scaled.
recorded_delay() {
  local ms=$(($1 * LAB_DELAY_PERMILLE))
  sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"
}

say_errno() {
  case "$1" in
    1) printf 'Operation not permitted' ;;
    2) printf 'No such file or directory' ;;
    5) printf 'Input/output error' ;;
    19) printf 'No such device' ;;
    22) printf 'Invalid argument' ;;
    98) printf 'Address already in use' ;;
    108) printf 'Cannot send after transport endpoint shutdown' ;;
    110) printf 'Connection timed out' ;;
    114) printf 'Operation already in progress' ;;
  esac
}

kernel_says() {
  printf '[%5d.%06d] %s\n' "$SECONDS" "$((RANDOM))" "$2" >>"$LAB_HOSTS/hosts/$1/lab/dmesg"
}

# Reads the KEY=value lines of a file into F.
declare -A F
fields() {
  local line
  F=()
  while IFS= read -r line; do [ -z "$line" ] || F["${line%%=*}"]="${line#*=}"; done <"$1"
}

# Finds the file that says what a block device holds, as KEY=value lines: sets `file` and F. Empty for an empty device.
disk_file() {
  local device="${1#"$ROOT"}"
  case "$device" in
    /dev/mapper/*) device="${device#/dev/mapper/}" ;;
    /dev/*/*)
      device="${device#/dev/}"
      device="${device%%/*}-${device#*/}"
      ;;
    /dev/*) device="${device#/dev/}" ;;
    *) return 1 ;;
  esac
  [ -e "$LAB/disks/$device" ] || return 1
  file="$LAB/disks/$device"
  fields "$file"
}

# Whether a file has the line; what is not there has none.
has_line() {
  local line
  [ -e "$1" ] || return 1
  while IFS= read -r line; do
    [ "$line" != "$2" ] || return 0
  done <"$1"
  return 1
}

# The size of the device that disk_file found: sets `kib`.
device_kib() {
  local size
  kib="${F[SIZE_KIB]}"
  if read -r size 2>/dev/null <"$ROOT/sys/block/${1##*/}/size"; then kib=$((size / 2)); fi
}

# Whether a source is mounted; with a directory, whether it is mounted there.
mounted_source() {
  local source at
  while read -r source at _; do
    [ "$source" != "$1" ] || [ "$at" != "${2:-"$at"}" ] || return 0
  done <"$MOUNTS"
  return 1
}

# The mount line of the target $2 on the host $1, if that host is up.
served_on() {
  local line
  [ -e "$LAB_HOSTS/hosts/$1/lab/up" ] || return 1
  while IFS= read -r line; do
    if [[ $line =~ [\ ,]svname=$2[\ ,] ]]; then
      printf '%s\n' "$line"
      return 0
    fi
  done <"$LAB_HOSTS/hosts/$1/proc/mounts"
  return 1
}

mgs_answers() {
  local line
  [ -e "$LAB_HOSTS/hosts/$1/lab/up" ] || return 1
  while IFS= read -r line; do
    [[ $line != *,mgs,* ]] || return 0
  done 2>/dev/null <"$LAB_HOSTS/hosts/$1/proc/mounts"
  return 1
}

# What a mount ends with where no MGS answers: 110 in 2.17 as recorded; 5 or 108 in other releases.
no_mgs() {
  cat "$LAB/no-mgs" 2>/dev/null || echo 110
}

# What the servers of the file system $2 know together: sets `fs`.
registry() {
  fs="$LAB_HOSTS/lustre/$1/$2"
}

# The OSTs that a client knows, "index address" in the order of their indices: those whose news has arrived. Sets OSTS.
known_osts() {
  local file now="${EPOCHREALTIME/[.,]/}000"
  OSTS=()
  for file in "$1"/targets/OST*; do
    [ -e "$file" ] || continue
    fields "$file"
    [ "${F[VISIBLE]:-$((now + 1))}" -gt "$now" ] || OSTS+=("$((16#${file##*OST})) ${F[ADDRESS]}")
  done
}

# "source mountpoint fsname mgs" of each Lustre client mount of this host. Sets CLIENT_MOUNTS.
client_mounts() {
  local source at type mgs
  CLIENT_MOUNTS=()
  while read -r source at type _; do
    [[ $type == lustre && $source == *:/* ]] || continue
    mgs="${source%%:/*}"
    CLIENT_MOUNTS+=("$source $at ${source#*:/} ${mgs%@tcp}")
  done <"$MOUNTS"
}

is_root() {
  [ "$LAB_USER" = root ]
}

software() {
  has_line "$LAB/software" "$1 $KERNEL"
}

loaded() {
  has_line "$LAB/modules" "$1"
}

load() {
  local module
  for module; do
    loaded "$module" || printf '%s\n' "$module" >>"$LAB/modules"
  done
}
