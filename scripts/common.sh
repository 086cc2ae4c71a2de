# Shared by the scripts: where we are, what is missing, and the Release build. Sourced, not run.
root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/release

say() { printf '%s\n' "$*" >&2; }

listed_packages() { sed 's/#.*//' "$root/scripts/packages" | tr -d ' \t' | grep -v '^$'; }

missing_packages() {
  for package in $(listed_packages); do
    case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in
      *" installed") ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

install_missing() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    command -v cmake >/dev/null && return 0   # somebody else's system: let cmake say what it lacks
    say "This system has no apt. Install what these Debian packages hold, then run this again:"
    say "$(listed_packages | tr '\n' ' ')"
    exit 1
  fi
  missing=$(missing_packages)
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" = 0 ]; then as_root=
  elif command -v sudo >/dev/null; then as_root=sudo
  else
    say "Missing: $missing"
    say "Run as root: apt-get install $missing"
    exit 1
  fi
  say "Installing $missing"
  mkdir -p "$root/build"
  log=$root/build/install.log
  if ! { $as_root apt-get update && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    say "apt could not install what is missing; the whole log is $log"
    exit 1
  fi
}

# As many jobs as there are cores, but no more than one for each 1.5 GB of memory.
jobs() {
  cores=$(nproc 2>/dev/null || echo 2)
  by_memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null)
  [ -n "$by_memory" ] && [ "$by_memory" -lt "$cores" ] && cores=$by_memory
  [ "$cores" -lt 1 ] && cores=1
  echo "$cores"
}

configure() { [ -f "$build/build.ninja" ] || cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release; }

# build_release TARGET: quiet; the log is shown where it fails.
build_release() {
  mkdir -p "$build"
  log=$root/build/build.log
  [ -f "$build/build.ninja" ] || say "Building recount (a few minutes the first time)"
  if ! { configure && cmake --build "$build" --parallel "$(jobs)" --target "$1"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "The build failed; the whole log is $log"
    exit 1
  fi
}
