# What the bundled scripts share. A script runs as run.sh in a task's directory (task.sh), beside this file and args.sh,
# which holds the caller's values as quoted assignments. A script
#
# - says each step (`==> ...`) and, where a tool fails, the tool's own words;
# - leaves what the plugin reads in result.json, one JSON object, in the task's directory;
# - ends with 0 or with one of the EXIT_ statuses below;
# - changes nothing and succeeds when it is run again on a host that is as asked.
#
# A process takes milliseconds to start, a subshell hardly less: what bash can do itself, it does, and many functions
# leave what they find in a variable instead of printing it.
#
# ROOT comes before every absolute path. It is empty except in tests.
# shellcheck shell=bash disable=SC2034
EXIT_ARGUMENT=64 # a value that the caller gave is not valid
EXIT_OCCUPIED=65 # a device, mount point or index holds or is something else than what was asked for
EXIT_MISSING=66  # disks, network interface or file system not there
EXIT_SOFTWARE=69 # Lustre or another tool is not installed, or does not fit the kernel
EXIT_TOOL=70     # a tool failed; its words stand above
EXIT_LATE=75     # not ready in time; running it again may help

ROOT="${LUSTRE_LAB_ROOT:-}"
TASK="${BASH_SOURCE[0]%/*}"
[[ $TASK == /* ]] || TASK="$PWD/$TASK"
# A plain user's PATH lacks the directories where Lustre and LVM keep their tools.
PATH="${PATH}:${ROOT}/usr/local/sbin:${ROOT}/usr/sbin:${ROOT}/sbin"
MOUNTS="${ROOT}/proc/mounts"
export LC_ALL=C PATH

if [ -e "$TASK/args.sh" ]; then
  # shellcheck source=/dev/null
  . "$TASK/args.sh"
fi

step() {
  printf '==> %s\n' "$*"
}

say() {
  printf '    %s\n' "$*"
}

# die STATUS WORDS...
die() {
  local status="$1"
  shift
  printf 'ERROR: %s\n' "$*" >&2
  exit "$status"
}

# The text as a JSON string.
json() {
  local text="$1"
  text="${text//\\/\\\\}"
  text="${text//\"/\\\"}"
  text="${text//$'\t'/\\t}"
  text="${text//$'\n'/\\n}"
  printf '"%s"' "${text//[[:cntrl:]]/ }"
}

# The words as a JSON array; numbers stay numbers.
json_array() {
  local item separator=''
  printf '['
  for item; do
    printf '%s' "$separator"
    if [[ $item =~ ^(0|[1-9][0-9]{0,17})$ ]]; then printf '%s' "$item"; else json "$item"; fi
    separator=,
  done
  printf ']'
}

# The text of a file as a JSON string.
json_file() {
  printf '"'
  tr -d '\000-\010\013-\037' <"$1" | sed 's/\\/\\\\/g; s/"/\\"/g; s/\t/\\t/g' | awk '{ printf "%s\\n", $0 }'
  printf '"'
}

# result KEY JSON KEY= TEXT ...: leaves the object that the plugin reads once the script has succeeded. The value of a key
# with an equals sign is any text.
result() {
  local separator='{'
  while [ $# -gt 0 ]; do
    printf '%s"%s":' "$separator" "${1%=}"
    if [[ $1 == *= ]]; then json "$2"; else printf '%s' "$2"; fi
    separator=,
    shift 2
  done >"$TASK/result.json"
  printf '}\n' >>"$TASK/result.json"
}

# need NAME PATTERN WHAT: the variable NAME must be set and match as a whole.
need() {
  local value="${!1:-}"
  [[ $value =~ ^($2)$ ]] || die "$EXIT_ARGUMENT" "$1 is not $3: '$value'"
}

need_fsname() {
  need FSNAME '[A-Za-z0-9_]{1,8}' 'a file system name (1-8 letters, digits, _)'
}

need_nid() {
  need "$1" '[0-9]{1,3}(\.[0-9]{1,3}){3}@tcp[0-9]{0,3}' 'the address of a Lustre node, such as 10.0.0.5@tcp'
}

need_path() {
  need "$1" '(/[A-Za-z0-9._-]+)+' 'an absolute path of letters, digits and . _ -'
  [[ ${!1}/ != */../* && ${!1}/ != */./* ]] || die "$EXIT_ARGUMENT" "$1 is not a plain path: '${!1}'"
}

need_number() {
  need "$1" '[0-9]{1,15}' 'a number'
}

# Values that several scripts take, where they are given. Numbers are checked before any arithmetic sees them.
for given in MOUNT_SECONDS RETRY_SECONDS PROOF_SECONDS UNMOUNT_SECONDS DF_SECONDS RUN_SECONDS START_AT START_WITHIN EXPECTED_DISKS; do
  [ -z "${!given:-}" ] || need_number "$given"
done
[ -z "${DATA_DISKS:-}" ] || need DATA_DISKS '[A-Za-z0-9._/+:-]+( [A-Za-z0-9._/+:-]+)*' 'a list of names, blank-separated'

# The endpoint of a fio server: address and port.
need_endpoint() {
  need "$1" '[0-9]{1,3}(\.[0-9]{1,3}){3},[0-9]{2,5}' 'an address and port, such as 10.0.0.7,8765'
}

# A file by which a bench's directory is known.
BENCH_MARK=.lustre-for-jenkins

need_bench_directory() {
  need_path MOUNT_POINT
  need_path DIRECTORY
  [[ $DIRECTORY == "$MOUNT_POINT"/* ]] || die "$EXIT_ARGUMENT" "DIRECTORY is not below $MOUNT_POINT: '$DIRECTORY'"
}

# run COMMAND...: runs a tool whose failure ends the script; it has said why itself.
run() {
  local status=0
  "$@" </dev/null || status=$?
  [ "$status" = 0 ] || die "$EXIT_TOOL" "$1 failed with exit status $status: ${*//"$ROOT"/}"
}

last_kernel_lines() {
  printf 'The last lines of the kernel log:\n'
  { dmesg 2>&1 || true; } | tail -n 8 | sed 's/^/    /'
}

# --- mounts -------------------------------------------------------------------------------------------------------

# "source type options" of the topmost of what is mounted at a directory: MOUNTED; nothing if nothing is.
mounted_at() {
  local source at kind options
  MOUNTED=''
  while read -r source at kind options _; do
    [ "$at" != "$1" ] || MOUNTED="$source $kind $options"
  done <"$MOUNTS"
}

# The Lustre targets that this host serves: their names SERVED, "source mountpoint" of each in SERVED_AT.
look_for_served() {
  local source at kind options
  SERVED=() SERVED_AT=()
  while read -r source at kind options _; do
    [[ $kind == lustre* && ,$options, =~ ,svname=([^,]*), ]] || continue
    SERVED+=("${BASH_REMATCH[1]}")
    SERVED_AT+=("$source $at")
  done <"$MOUNTS"
}

# look_at_imports PATTERN...: the states (FULL, DISCONN, ...) of the imports of FSNAME whose parameters match: the names of
# their targets, as they come, IMPORTS, and the state of each IMPORT_STATES[name].
declare -A IMPORT_STATES=()
look_at_imports() {
  local line name=''
  IMPORTS=() IMPORT_STATES=()
  while IFS= read -r line; do
    if [[ $line =~ ^(mdc|osc|osp)\.($FSNAME-(MDT|OST)[0-9a-f]{4})- ]]; then
      name="${BASH_REMATCH[2]}"
    elif [[ -n $name && $line == 'current_state: '* ]]; then
      IMPORTS+=("$name")
      IMPORT_STATES["$name"]="${line#current_state: }"
    fi
  done < <(exec timeout -k 5 20 lctl get_param "$@" 2>/dev/null </dev/null)
}

# Options of a mount of the file system by a client. Clients before 2.13 have locks of files only if asked.
CLIENT_OPTIONS=flock

# mount_lustre SOURCE DIRECTORY [OPTIONS]: mounts, again and again while the servers do not answer, until the deadline.
mount_lustre() {
  local source="$1" at="$2" options="${3:-}" status left end=$((SECONDS + ${MOUNT_SECONDS:-900}))
  [ -d "$at" ] || mkdir -p "$at"
  while :; do
    left=$((end - SECONDS))
    [ "$left" -gt 0 ] || left=1
    status=0
    timeout -k 10 "$left" mount -t lustre ${options:+-o "$options"} "$source" "$at" </dev/null || status=$?
    case "$status" in
      0) return 0 ;;
      # 110 timed out, 113 no route, 11 and 4 try again: servers that are not up yet. Where an MGS does not answer, many
      # releases say 5 ("Is the MGS running?") or 108 (transport endpoint shut down).
      4 | 5 | 11 | 108 | 110 | 113)
        if [ $((end - SECONDS)) -gt "${RETRY_SECONDS:-5}" ]; then
          say "mount ended with status $status: the servers do not answer yet, trying again"
          sleep "${RETRY_SECONDS:-5}"
          continue
        fi
        ;;
    esac
    last_kernel_lines
    case "$status" in
      4 | 5 | 11 | 108 | 110 | 113) die "$EXIT_LATE" "mount of ${source#"$ROOT"} at ${at#"$ROOT"} failed with status $status for ${MOUNT_SECONDS:-900} s: is the MGS up, and does the network let port 988 through?" ;;
      124 | 137) die "$EXIT_LATE" "mount of ${source#"$ROOT"} at ${at#"$ROOT"} did not end within ${MOUNT_SECONDS:-900} s: is the MGS up, and does the network let port 988 through?" ;;
      98 | 114) die "$EXIT_OCCUPIED" "mount of ${source#"$ROOT"} failed with status $status: another target has this index already. A target that takes the place of a dead one must be formatted with --replace (replace: true)" ;;
      *) die "$EXIT_TOOL" "mount of ${source#"$ROOT"} at ${at#"$ROOT"} failed with status $status" ;;
    esac
  done
}

# is_remembered AT: whether fstab mounts Lustre there.
is_remembered() {
  [ -n "$(awk -v at="$1" '!/^[ \t]*#/ && $2 == at && $3 == "lustre"' "${ROOT}/etc/fstab")" ]
}

# remember_mount SOURCE DIRECTORY [OPTIONS]: has the directory mounted again after a reboot.
remember_mount() {
  local source="$1" at="$2" fstab="${ROOT}/etc/fstab" options="defaults${3:+,$3},_netdev" line found kind=''
  # At a boot the mount waits for the network and for LNet. Not nofail: mount.lustre is given it and does not know it, so
  # that `mount DIRECTORY` by hand would fail. A failure of what is _netdev never stops a boot, but until it mounted or
  # failed systemd keeps plain users out. An MGS that boots at the same time, and a recovery (206 s were seen), take
  # longer than systemd's 90 s for a mount: they have 5 min.
  options+=,retry=5,x-systemd.mount-timeout=5min
  if systemctl cat lnet.service >/dev/null 2>&1 </dev/null; then
    options+=,x-systemd.requires=lnet.service
  fi
  line="$source $at lustre $options 0 0"
  found=$(awk -v at="$at" '!/^[ \t]*#/ && $2 == at' "$fstab")
  [ "$found" != "$line" ] || return 0
  [ -z "$found" ] || kind=$(awk -v at="$at" '!/^[ \t]*#/ && $2 == at && $3 != "lustre" { print $3 }' "$fstab")
  [ -z "$kind" ] || die "$EXIT_OCCUPIED" "fstab has something else for ${at#"$ROOT"}: $found"
  step "remembering the mount in fstab"
  rewrite_fstab "$at" "$line"
}

# forget_mount DIRECTORY: the opposite.
forget_mount() {
  if is_remembered "$1"; then
    step "removing the mount from fstab"
    rewrite_fstab "$1" ''
  fi
}

rewrite_fstab() {
  local at="$1" line="$2" fstab="${ROOT}/etc/fstab"
  # A copy first, for its mode and owner; a rename at the end, so that no boot sees half a file.
  cp -p "$fstab" "$fstab.lustre"
  {
    awk -v at="$at" '/^[ \t]*#/ || $2 != at || $3 != "lustre"' "$fstab"
    [ -z "$line" ] || printf '%s\n' "$line"
  } >"$fstab.lustre"
  mv "$fstab.lustre" "$fstab"
  systemctl daemon-reload >/dev/null 2>&1 || true
}

# --- disks --------------------------------------------------------------------------------------------------------

# Puts the first line of a file, without blanks around it, in CONTENT; nothing where there is no such file.
content_of() {
  CONTENT=''
  read -r CONTENT 2>/dev/null <"$1" || true
}

# A block device, its partitions and all that is built on them: adds "kernel-name major:minor" of each to FAMILY.
family() {
  local name="$1" block="$2" part holder
  content_of "$block/dev"
  FAMILY+=("$name $CONTENT")
  for part in "$block/$name"*; do
    [ ! -e "$part/dev" ] || family "${part##*/}" "$part"
  done
  for holder in "$block"/holders/*; do
    [ ! -e "$holder" ] || family "${holder##*/}" "${ROOT}/sys/block/${holder##*/}"
  done
}

# What is in use now: "device place" of each in USED, the place of swap space being swap.
look_for_used() {
  local source at
  USED=()
  while read -r source at _; do add_used "$source" "$at"; done <"$MOUNTS"
  # The heading of this one is no device.
  while read -r source _; do add_used "$source" swap; done <"${ROOT}/proc/swaps"
}

add_used() {
  local source="$1"
  [ -e "$source" ] || return 0
  [ ! -L "$source" ] || source=$(readlink -f "$source")
  USED+=("$source $2")
}

# What a disk is used for now ("mounted at /"), of what look_for_used found: USAGE; nothing if it is not in use.
usage_of() {
  local member mapper number source used at device
  USAGE='' FAMILY=()
  family "$1" "${ROOT}/sys/block/$1"
  for member in "${FAMILY[@]}"; do
    number="${member#* }" member="${member%% *}"
    content_of "${ROOT}/sys/block/$member/dm/name"
    mapper="$CONTENT"
    for used in ${USED[@]+"${USED[@]}"}; do
      source="${used% *}" at="${used##* }"
      if [ "${source##*/}" = "$member" ] || { [ -n "$mapper" ] && [ "$source" = "${ROOT}/dev/mapper/$mapper" ]; }; then
        USAGE="mounted at ${at#"$ROOT"}"
        return 0
      fi
    done
    # The root file system can hide behind a name such as /dev/root: it is known by its device number too.
    while read -r _ _ device _ at _; do
      if [ -n "$number" ] && [ "$device" = "$number" ]; then
        USAGE="mounted at $at"
        return 0
      fi
    done <"${ROOT}/proc/self/mountinfo"
  done
}

# The host's data disks by kernel name: those of DATA_DISKS, otherwise those that are instance storage. Disks in use are
# left out, which is said on standard error; a disk of DATA_DISKS that is in use is an error.
data_disks() {
  local disk block path
  look_for_used
  if [ -n "${DATA_DISKS:-}" ]; then
    for disk in $DATA_DISKS; do
      disk="${disk#/}"
      path=$(readlink -f "${ROOT}/dev/${disk#dev/}" || true)
      block="${ROOT}/sys/block/${path##*/}"
      if [ ! -e "$path" ] || [ ! -d "$block" ]; then
        die "$EXIT_MISSING" "there is no disk ${disk#dev/} on this host"
      fi
      usage_of "${path##*/}"
      [ -z "$USAGE" ] || die "$EXIT_OCCUPIED" "disk ${path##*/} is in use: $USAGE"
      printf '%s\n' "${path##*/}"
    done | sort -u
    return
  fi
  for block in "${ROOT}"/sys/block/*; do
    disk="${block##*/}"
    content_of "$block/device/model"
    case "$CONTENT:$disk" in
      'Amazon EC2 NVMe Instance Storage:'*) ;;
      *:xvd[b-z]*) ;;
      *) continue ;;
    esac
    usage_of "$disk"
    if [ -n "$USAGE" ]; then
      say "disk $disk is in use: $USAGE" >&2
    else
      printf '%s\n' "$disk"
    fi
  done
}

# What a device holds, in words: HOLDING; nothing if it holds nothing. A Lustre target is named as <fsname>-OST0003,
# whether it was mounted before or not. In these words the caller confirms that it may be destroyed.
holding() {
  local device="$1" print kind='' table='' label group volume parts=''
  HOLDING=''
  print=$(tunefs.lustre --dryrun "$device" 2>/dev/null </dev/null || true)
  if [[ $print =~ Target:[[:space:]]+([^[:space:]]+) ]]; then
    HOLDING="${BASH_REMATCH[1]/:/-}"
    return 0
  fi
  while IFS= read -r print; do
    case "$print" in
      TYPE=*) kind="${print#*=}" ;;
      PTTYPE=*) table="${print#*=}" ;;
    esac
  done < <(blkid -p -o export -s TYPE -s PTTYPE "$device" 2>/dev/null </dev/null)
  if [ "$kind" = LVM2_member ]; then
    group_of "$device"
    group="$GROUP"
    HOLDING='LVM physical volume'
    [ -n "$group" ] || return 0
    vgchange -a y "$group" >/dev/null 2>&1 </dev/null || true
    while read -r volume; do
      [ -n "$volume" ] || continue
      holding "${ROOT}/dev/$group/$volume"
      parts="$parts${parts:+ and }$HOLDING"
    done < <(lvs --noheadings -o lv_name "$group" 2>/dev/null </dev/null)
    HOLDING="${parts:-LVM volume group $group}"
  elif [ -n "$kind" ]; then
    label=$(blkid -p -o value -s LABEL "$device" 2>/dev/null </dev/null || true)
    HOLDING="$kind${label:+ $label}"
  elif [ -n "$table" ]; then
    HOLDING="partition table $table"
  else
    print=$(wipefs -n "$device" 2>/dev/null </dev/null || true)
    [ -n "$print" ] || return 0
    kind=$(tail -n +2 <<<"$print" | awk '{ print $3 }' | sort -u | paste -sd ' ')
    [ -z "$kind" ] || HOLDING="signature $kind"
  fi
}

# The volume group that a physical volume is in: GROUP; nothing if it is in none.
group_of() {
  GROUP=$(pvs --noheadings -o vg_name "$1" 2>/dev/null </dev/null || true)
  GROUP="${GROUP// /}"
}

refuse() {
  die "$EXIT_OCCUPIED" "$1 holds $2; nothing was changed. If that may be destroyed, say so by its name: reformat: '$2'"
}

# Takes everything off the disks that the caller named with REFORMAT.
clear_disk() {
  local disk="$1"
  group_of "${ROOT}/dev/$disk"
  [ -z "$GROUP" ] || run vgremove -f -y "$GROUP"
  run wipefs -a "${ROOT}/dev/$disk"
}

check_disk_count() {
  [ -z "${EXPECTED_DISKS:-}" ] || [ "$1" = "$EXPECTED_DISKS" ] ||
    die "$EXIT_MISSING" "this host should have $EXPECTED_DISKS data disks, but $1 can be used${2:+ ($2)}"
}

# --- targets ------------------------------------------------------------------------------------------------------

# make_volume GROUP: one striped logical volume over all data disks of the host, which must be empty, or hold exactly
# what REFORMAT says.
make_volume() {
  local group="$1" listed disk devices=() disks=() held=()
  step 'looking for data disks'
  listed=$(data_disks)
  for disk in $listed; do
    disks+=("$disk")
    devices+=("${ROOT}/dev/$disk")
    holding "${ROOT}/dev/$disk"
    content_of "${ROOT}/sys/block/$disk/size"
    say "$disk, $((CONTENT / 2097152)) GiB, holds ${HOLDING:-nothing}"
    [ -z "$HOLDING" ] || [ "$HOLDING" = "${REFORMAT:-}" ] || refuse "disk $disk" "$HOLDING"
    [ -z "$HOLDING" ] || held+=("$disk")
  done
  check_disk_count "${#disks[@]}" "${disks[*]-}"
  [ "${#disks[@]}" -gt 0 ] || die "$EXIT_MISSING" 'this host has no data disk that is not in use; name the disks if they are not instance storage'
  for disk in ${held[@]+"${held[@]}"}; do
    step "clearing $disk, which held ${REFORMAT:-}"
    clear_disk "$disk"
  done
  step "making volume group $group of ${#disks[@]} disks"
  run vgcreate -y "$group" "${devices[@]}"
}

make_logical_volume() {
  local group="$1" count="$2" stripes=()
  [ "$count" = 1 ] || stripes=(-i "$count" -I 256)
  step "making a logical volume over all $count disks"
  run lvcreate -y -W y -n data ${stripes[@]+"${stripes[@]}"} -l 100%FREE "$group"
}

# target KIND INDEX OPTION...: has this host serve the target, formatted with the options if there is none yet. Sets
# TARGET, DEVICE, AT and CHANGED.
target() {
  local kind="$1" index="$2" group counts disks volumes found i unfinished=''
  shift 2
  printf -v TARGET '%s-%s%04x' "$FSNAME" "$kind" "$index"
  printf -v group 'lustre_%s_%s%04x' "$FSNAME" "${kind,,}" "$index"
  DEVICE="${ROOT}/dev/mapper/$group-data"
  AT="${ROOT}/mnt/lustre/$TARGET"
  CHANGED=false
  look_for_served
  for i in ${SERVED[@]+"${!SERVED[@]}"}; do
    [ "${SERVED[i]}" = "$TARGET" ] || continue
    DEVICE="${SERVED_AT[i]% *}" AT="${SERVED_AT[i]##* }"
    step "$TARGET is mounted at ${AT#"$ROOT"} already"
    [ "${REFORMAT:-}" != "$TARGET" ] || say 'it is in use and was not formatted again'
    remember_mount "$DEVICE" "$AT"
    return 0
  done
  [ "${#SERVED[@]}" = 0 ] || die "$EXIT_OCCUPIED" "this host serves ${SERVED[*]}, not $TARGET: wrong index or wrong host"
  if ! counts=$(vgs --noheadings -o pv_count,lv_count "$group" 2>/dev/null </dev/null); then
    # The root disk outlives a stop of the instance, which empties its own disks: fstab knows what was here.
    [ -n "${REPLACE:-}" ] || ! is_remembered "$AT" ||
      die "$EXIT_OCCUPIED" "$TARGET was on this host, as its fstab says, but its disks are gone or empty, as after a stop and start of the instance: its data are lost, and nothing was formatted. Destroy the cluster and make a new one; or to begin with an empty $TARGET, remove the line of ${AT#"$ROOT"} from its fstab, for an OST set 'replace' too, and run this again"
    make_volume "$group"
    counts=$(vgs --noheadings -o pv_count,lv_count "$group" </dev/null)
  fi
  read -r disks volumes <<<"$counts"
  check_disk_count "$disks" "in volume group $group"
  if [ "$volumes" = 0 ]; then
    make_logical_volume "$group" "$disks"
  else
    vgchange -a y "$group" >/dev/null </dev/null || true
  fi
  holding "$DEVICE"
  found="$HOLDING"
  # A format that was cut short leaves the label of this target, but no Lustre data.
  [ "$found" != "ext4 ${TARGET/-/:}" ] || unfinished=yes
  if [ -z "$found" ] || [ -n "$unfinished" ] || [ "$found" = "${REFORMAT:-}" ]; then
    [ -z "$found" ] || set -- --reformat "$@"
    step "formatting $TARGET on ${DEVICE#"$ROOT"}; many or large disks take minutes"
    [ -z "${REPLACE:-}" ] || set -- --replace "$@"
    run mkfs.lustre "--fsname=$FSNAME" "--index=$index" "$@" "$DEVICE"
    CHANGED=true
  elif [ "$found" != "$TARGET" ]; then
    refuse "${DEVICE#"$ROOT"}" "$found"
  else
    check_mgs "$@"
    step "$TARGET is on ${DEVICE#"$ROOT"} already"
  fi
  step "mounting $TARGET at ${AT#"$ROOT"}"
  mount_lustre "$DEVICE" "$AT"
  CHANGED=true
  remember_mount "$DEVICE" "$AT"
}

# A target that belongs to another MGS is somebody else's data.
check_mgs() {
  local option print
  for option; do
    [[ $option == --mgsnode=* ]] || continue
    print=$(tunefs.lustre --dryrun "$DEVICE" 2>/dev/null </dev/null || true)
    [[ "$print " == *"mgsnode=${option#--mgsnode=}"[[:space:]]* ]] || {
      [[ $print =~ mgsnode=([^[:space:]]+) ]] || true
      say "it belongs to the MGS ${BASH_REMATCH[1]:-unknown}, not to ${option#--mgsnode=}"
      refuse "${DEVICE#"$ROOT"}" "$TARGET"
    }
  done
}

target_result() {
  local name sectors=0
  for name in "${ROOT}"/sys/block/*/dm/name; do
    content_of "$name"
    [ "$CONTENT" = "${DEVICE##*/}" ] || continue
    content_of "${name%/dm/name}/size"
    sectors="$CONTENT"
  done
  result target= "$TARGET" device= "${DEVICE#"$ROOT"}" mount= "${AT#"$ROOT"}" changed "$CHANGED" \
    bytes "$((sectors * 512))" lustre= "$(lctl get_param -n version 2>/dev/null || true)" kernel= "$(uname -r)"
}

# --- MPI ----------------------------------------------------------------------------------------------------------

# A login without a terminal loads no module: the directories where distributions and AWS put MPI come last in PATH.
add_mpi_to_path() {
  local place
  for place in usr/lib64/openmpi/bin usr/lib64/mpich/bin opt/amazon/openmpi/bin opt/openmpi/bin usr/local/bin; do
    [ ! -d "${ROOT}/$place" ] || PATH="$PATH:${ROOT}/$place"
  done
}

# "Open MPI 4.1.4", "MPICH 4.0.2", "Intel MPI 2021.9"; the first words where mpirun is none of these; nothing without it.
mpi_version() {
  local words
  command -v mpirun >/dev/null || return 0
  words=$(timeout -k 5 60 mpirun --version 2>&1 </dev/null || true)
  case "$words" in
    *'Open MPI'*) sed -nE 's/.*\(Open MPI\) *([^ ]+).*/Open MPI \1/p' <<<"$words" ;;
    *HYDRA*) sed -nE 's/^ *Version: *([^ ]+).*/MPICH \1/p' <<<"$words" ;;
    *'Intel(R) MPI'*) sed -nE 's/.*Version ([^ ]+).*/Intel MPI \1/p' <<<"$words" ;;
    *) printf '%s\n' "$words" ;;
  esac | head -n 1
}
