# What ./diatom and ./dev share: tools of the machine, and Diatom's own toolchain. Sourced with $root set.
# Messages go to stderr; what stops the user is one sentence that says what to do.

toolchain=$root/host/cli/target/toolchain
stamp=$toolchain/built
monitor=$toolchain/bin/diatom-monitor

say() { printf 'diatom: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 2
}

# Whether a folder holds a JDK 25 or newer.
is_jdk() {
    local line
    [[ -x $1/bin/javac && -r $1/release ]] || return 1
    while IFS= read -r line; do
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
            ((BASH_REMATCH[1] >= 25))
            return
        fi
    done <"$1/release"
    return 1
}

# Sets and exports JAVA_HOME.
find_jdk() {
    local candidate java=""
    if [[ -n ${JAVA_HOME:-} ]] && is_jdk "$JAVA_HOME"; then
        export JAVA_HOME
        return
    fi
    if java=$(command -v java); then
        java=$(readlink -f "$java")
    fi
    for candidate in "${java%/bin/java}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    install_packages openjdk-25-jdk-headless || true
    for candidate in /usr/lib/jvm/*; do
        if is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    fail "JDK 25 is missing: install one (for example from https://adoptium.net) and let JAVA_HOME name its folder."
}

# Installs Debian packages if that is possible here.
install_packages() {
    [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || return 1
    say "installing $*"
    apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 ||
        { apt-get update -q >/dev/null 2>&1 && apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1; }
}

# Maven, gcc and musl, installed if they are missing.
require_tools() {
    local missing=()
    command -v mvn >/dev/null || missing+=(maven)
    command -v gcc >/dev/null || missing+=(gcc libc6-dev)
    [[ -e /usr/lib/x86_64-linux-musl/libc.a || -e /usr/local/musl/lib/libc.a ]] || missing+=(musl-dev)
    if ((${#missing[@]})) && ! install_packages "${missing[@]}"; then
        fail "Tools are missing: install them with 'apt-get install ${missing[*]}' as root."
    fi
}

# Whether the toolchain is there and newer than all it is made from. Folders of sources count, so a deleted file shows.
toolchain_is_fresh() {
    [[ -e $stamp ]] && [[ -z $(find "$root"/{pom.xml,guest-abi,guest,host} \( -name target -o -name test \) -prune \
        -o \( -type f -o -path '*/src/*' \) -newer "$stamp" -print -quit) ]]
}

# Builds the toolchain unless it is fresh; one process at a time.
build_toolchain() {
    toolchain_is_fresh && return
    find_jdk
    require_tools
    mkdir -p "$toolchain"
    (
        flock 9
        toolchain_is_fresh && exit
        [[ -e $stamp ]] && say "building the toolchain" ||
            say "building the toolchain; the first time, Maven also fetches what it needs"
        started=$SECONDS
        : >"$stamp.next"
        rm -rf "$toolchain"/{lib,guest,bin}
        cd "$root"
        mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package -pl host/cli -am >"$toolchain/build.log" 2>&1 </dev/null || {
            grep -E '^\[ERROR\]' "$toolchain/build.log" | head -20 >&2
            fail "The toolchain does not build; all that Maven said is in ${toolchain#"$root/"}/build.log."
        }
        mv "$stamp.next" "$stamp"
        say "toolchain built in $((SECONDS - started)) s"
    ) 9>"$toolchain/lock"
}

# Runs Diatom's Java side. Classes of the image builder stand in the place of some of TeaVM's, so it comes first.
java_diatom() {
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
        -cp "$(echo "$toolchain"/lib/diatom-host-image-*.jar):$toolchain/lib/*" dev.diatom.cli.Main "$@"
}
