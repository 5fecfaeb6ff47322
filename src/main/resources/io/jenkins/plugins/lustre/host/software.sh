#!/usr/bin/env bash
# Sees that a host has Lustre for its running kernel, loads it and joins the host to the Lustre network.
#
#   ROLE             server or client
#   MODE             image: the machine image brings the software; repository: it is installed from a package repository
#   NID_ADDRESS      the host's private IPv4 address, by which the others reach it, or a name by which the host itself knows it
#   REPOSITORY_URL   base URLs of the repositories, blank-separated (MODE repository)
#   SIGNING_KEY_URL  https URLs of the keys that their packages are signed with, blank-separated (MODE repository)
#
# result.json: reboot (true: the packages are for the kernel that was just installed; reboot once and run this again),
# kernel (the running one or, with reboot, the one to come), running (with reboot: the present one), lustre, nid
set -euo pipefail
. "${BASH_SOURCE[0]%/*}/lib.sh"
need ROLE 'server|client' 'server or client'
need MODE 'image|repository' 'image or repository'
need NID_ADDRESS '[A-Za-z0-9][A-Za-z0-9._-]{0,252}' 'an IPv4 address or the name of a host; list a client by its private address, such as node1=10.0.0.7'
REPOSITORY=lustre-for-jenkins
RUNNING=$(uname -r)

# Whether the modules that the role needs are there for the running kernel, and the tools are too.
usable() {
  modprobe -n lustre 2>&1 || return 1
  if [ "$ROLE" = server ]; then
    modprobe -n osd_ldiskfs 2>&1 || return 1
    mkfs.lustre --version >/dev/null 2>&1 || {
      echo 'mkfs.lustre is not there'
      return 1
    }
  fi
  lctl --version >/dev/null 2>&1 || {
    echo 'lctl is not there'
    return 1
  }
}

add_repository() {
  local rest='://[A-Za-z0-9._~:/?#@!$&()*+,;=%-]+' urls url keys name="$REPOSITORY" count=1
  need REPOSITORY_URL "https?$rest( https?$rest)*" 'the URL of a package repository, or several of them'
  need SIGNING_KEY_URL "https$rest( https$rest)*" 'the https URL of the signing key of the packages, or several of them'
  read -ra urls <<<"$REPOSITORY_URL"
  read -ra keys <<<"$SIGNING_KEY_URL"
  step "adding the package repository ${urls[*]}"
  run rpm --import "${keys[@]}"
  for url in "${urls[@]}"; do
    printf '[%s]\nname=Lustre\nbaseurl=%s\nenabled=1\ngpgcheck=1\ngpgkey=%s\n' "$name" "$url" "${keys[*]}"
    count=$((count + 1)) name="$REPOSITORY-$count"
  done >"${ROOT}/etc/yum.repos.d/$REPOSITORY.repo"
}

# The kernels that Lustre modules are installed for.
module_kernels() {
  local directory
  for directory in "${ROOT}"/lib/modules/*/extra/lustre*; do
    [ ! -d "$directory" ] || basename "${directory%/extra/*}"
  done | sort -uV
}

install_packages() {
  local installer packages kernel why
  installer=$(command -v dnf || command -v yum || true)
  if [ -z "$installer" ] || [ ! -d "${ROOT}/etc/yum.repos.d" ]; then
    die "$EXIT_SOFTWARE" 'MODE repository needs dnf or yum; on other distributions use an image that has Lustre'
  fi
  add_repository
  case "$ROLE" in
    server) packages='lustre kmod-lustre kmod-lustre-osd-ldiskfs lustre-osd-ldiskfs-mount' ;;
    client) packages='lustre-client kmod-lustre-client' ;;
  esac
  step "installing $packages"
  # shellcheck disable=SC2086 # one word per package
  run "$installer" -y install $packages
  if why=$(usable); then
    return 0
  fi
  kernel=$(module_kernels | tail -n 1)
  if [ -z "$kernel" ] || [ "$kernel" = "$RUNNING" ]; then
    die "$EXIT_SOFTWARE" "the packages were installed, but Lustre cannot be loaded: $why"
  fi
  step "the packages are for kernel $kernel, this is $RUNNING: installing that kernel"
  [ -e "${ROOT}/boot/vmlinuz-$kernel" ] || run "$installer" -y install "kernel-$kernel"
  run grubby --set-default "${ROOT}/boot/vmlinuz-$kernel"
  result reboot true kernel= "$kernel" running= "$RUNNING"
  step "a reboot into kernel $kernel is needed"
  exit 0
}

# What this script wrote is known by its mark, or, from earlier versions, by its text.
MARK='# written by Lustre for Jenkins'

# Whether LNet has the address.
has_address() {
  local nids
  nids=$(lctl list_nids 2>/dev/null </dev/null || true)
  [[ $'\n'"$nids"$'\n' == *$'\n'"$NID_ADDRESS@tcp"$'\n'* ]]
}

# remember_network INTERFACE: has LNet come up with the address after reboots. What somebody else configured stays.
remember_network() {
  local config="${ROOT}/etc/lnet.conf" wanted present=''
  printf -v wanted 'net:\n    - net type: tcp\n      local NI(s):\n        - interfaces:\n              0: %s' "$1"
  [ ! -e "$config" ] || present=$(grep -vE '^[[:space:]]*(#|$)' "$config" 2>/dev/null || true)
  if [ -n "$present" ] && [ "$present" != "$wanted" ] && ! grep -qxF "$MARK" "$config"; then
    if has_address; then
      say "${config#"$ROOT"} is not of this plugin and was left as it is; the address is there already"
      return 0
    fi
    awk '{ print "    " $0 }' <<<"$present"
    die "$EXIT_OCCUPIED" "${config#"$ROOT"} configures other networks (above) and $NID_ADDRESS@tcp is not up; nothing was changed. Add tcp on $1 to it and restart lnet.service, or remove the file if nothing else needs it"
  fi
  if [ -z "$present" ] || [ "$(<"$config")" != "$MARK"$'\n'"$wanted" ]; then
    printf '%s\n%s\n' "$MARK" "$wanted" >"$config"
  fi
}

# "interface address" of every IPv4 address that this host has on a network: adds to OWN.
OWN=()
look_for_addresses() {
  local interface address
  while read -r _ interface _ address _; do
    [ "$interface" = lo ] || OWN+=("$interface ${address%%/*}")
  done < <(exec ip -o -4 addr show </dev/null)
}

# pin_address: puts the address in the place of a name. Only an address that this host has itself is taken, and only if the
# name means one: whatever a name means elsewhere, or to whom it is given later, LNet keeps this one.
pin_address() {
  local name="$NID_ADDRESS" meant both
  [[ ! $name =~ ^[0-9]{1,3}(\.[0-9]{1,3}){3}$ ]] || return 0
  meant=$(timeout -k 5 30 getent ahostsv4 "$name" </dev/null | awk '{ print $1 }' | sort -u | paste -sd ' ' || true)
  both=$(printf '%s\n' ${OWN[@]+"${OWN[@]}"} | awk -v meant="$meant" 'BEGIN { split(meant, list, " "); for (i in list) known[list[i]] } $2 in known { print $2 }' | sort -u)
  [ -n "$both" ] || die "$EXIT_MISSING" "the name $name means ${meant:-nothing} on this host, and none of its own addresses (${OWN[*]#* }); list a client by its private IPv4 address, such as node1=10.0.0.7"
  [ "$(wc -l <<<"$both")" = 1 ] || die "$EXIT_MISSING" "the name $name means several addresses of this host ($(paste -sd ' ' <<<"$both")); list it by one of them, such as node1=10.0.0.7"
  NID_ADDRESS="$both"
  step "$name is $NID_ADDRESS on this host"
}

# Gives the host its Lustre address on the interface of its private address, now and after reboots.
join_network() {
  local interface='' own
  for own in ${OWN[@]+"${OWN[@]}"}; do
    [ "${own#* }" != "$NID_ADDRESS" ] || interface="${interface:-${own%% *}}"
  done
  [ -n "$interface" ] || die "$EXIT_MISSING" "no network interface has the address $NID_ADDRESS; list a client by its private IPv4 address, such as node1=10.0.0.7"
  step "joining the Lustre network on $interface as $NID_ADDRESS@tcp"
  remember_network "$interface"
  if ! has_address; then
    run lnetctl lnet configure
    run lnetctl net add --net tcp --if "$interface"
  fi
  has_address ||
    die "$EXIT_TOOL" "LNet has other addresses than $NID_ADDRESS@tcp: $(lctl list_nids </dev/null | paste -sd ' ')"
  if systemctl cat lnet.service >/dev/null 2>&1 </dev/null && ! systemctl is-enabled lnet.service >/dev/null 2>&1 </dev/null; then
    run systemctl enable lnet.service
  fi
}

step "looking for Lustre for kernel $RUNNING"
if ! missing=$(usable); then
  [ "$MODE" = repository ] || die "$EXIT_SOFTWARE" "the image has no Lustre $ROLE software for kernel $RUNNING: $missing. Use an image that has it, or a package repository"
  install_packages
fi
step 'loading Lustre'
run modprobe lnet
look_for_addresses
pin_address
join_network
run modprobe lustre
version=$(lctl get_param -n version </dev/null)
say "Lustre $version"
result reboot false kernel= "$RUNNING" lustre= "$version" nid= "$NID_ADDRESS@tcp"
