package dev.diatom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The container engines as peers. Each runs the static C server from a directory (no image is unpacked, no layer mounted)
 * in the host's network namespace (no network is set up), with the mounts and namespaces a container usually has.
 */
final class Containers {
    /**
     * crun before 1.9 refuses a cgroup v2 hierarchy beside version 1 ("hybrid"); in a mount namespace without the former it
     * works. Making that namespace is not part of what is measured.
     */
    private static final List<String> WITHOUT_HYBRID_CGROUPS = List.of(
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            "umount /sys/fs/cgroup/unified && exec \"$@\"",
            "sh");

    private static final String DELETE = "delete";

    private static final String PODMAN_CONFIGURATION = """
            [containers]
            default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
            [engine]
            cgroup_manager = "cgroupfs"
            events_logger = "none"
            """;

    private final Lab lab;
    private final Path server;
    private static final AtomicInteger INSTANCES = new AtomicInteger();
    private String resources = "";

    Containers(Lab lab, Path server) {
        this.lab = lab;
        this.server = server;
    }

    Subject crun() throws IOException {
        return runtime("crun", "crun", List.of(), false);
    }

    /** A container that crun leaves to itself: no process of crun's stays. */
    Subject crunDetached() throws IOException {
        return runtime("crun", "crun", List.of(), true);
    }

    /** crun at its fastest: without cgroups, which is how Diatom's monitor runs when started by hand. */
    Subject crunWithoutCgroups() throws IOException {
        return runtime("crun, no cgroups", "crun", List.of("--cgroup-manager=disabled"), false);
    }

    /** With limits of its own. */
    Subject crunLimited(long memoryBytes, int cpuPercent) throws IOException {
        resources = ", \"memory\": {\"limit\": %d, \"swap\": %d}, \"cpu\": {\"period\": 100000, \"quota\": %d}"
                .formatted(memoryBytes, memoryBytes, cpuPercent * 1000);
        return crun();
    }

    Subject runc() throws IOException {
        return runtime("runc", "runc", List.of(), false);
    }

    /** A command of the runtime's for a container that it {@link #crunDetached detached}, such as {@code pause}. */
    static List<String> command(Launch detached, String verb) {
        List<String> delete = detached.cleanup().getFirst();
        List<String> runtime = delete.subList(0, delete.indexOf(DELETE));
        return Launch.joined(detached.setting(), Launch.joined(runtime, List.of(verb, delete.getLast())));
    }

    private Subject runtime(String label, String program, List<String> options, boolean detached) throws IOException {
        Path executable = Command.find(program);
        if (executable == null) {
            return Subject.missing(label, program + " is not installed");
        }
        if (!isRoot()) {
            return Subject.missing(label, "needs root");
        }
        Path rootfs = rootfs(program);
        Path state = Files.createDirectories(lab.scratch().resolve(program + "-state"));
        List<String> runtime = new ArrayList<>(List.of(executable.toString(), "--root", state.toString()));
        runtime.addAll(options);
        return Subject.of(label, port -> {
            String id = nextId();
            Path bundle = bundle(rootfs, id, port);
            Path pidFile = bundle.resolve("pid");
            List<String> run = new ArrayList<>(List.of("run", "--bundle", bundle.toString()));
            if (detached) {
                run.addAll(List.of("--detach", "--pid-file", pidFile.toString()));
            }
            run.add(id);
            return new Launch(
                    setting(program),
                    Launch.joined(runtime, run),
                    Map.of(),
                    detached ? Optional.of(pidFile) : Optional.empty(),
                    List.of(Launch.joined(runtime, List.of(DELETE, "--force", id))));
        });
    }

    Subject podman() throws IOException {
        Path executable = Command.find("podman");
        if (executable == null) {
            return Subject.missing("podman", "podman is not installed");
        }
        if (!isRoot()) {
            return Subject.missing("podman", "needs root");
        }
        Path rootfs = rootfs("podman");
        Path configuration = lab.scratch().resolve("containers.conf");
        Files.writeString(configuration, PODMAN_CONFIGURATION);
        String runtime = Command.exists("crun") ? "crun" : "runc";
        List<String> podman = List.of(
                executable.toString(),
                "--root=" + lab.scratch().resolve("podman-storage"),
                "--runroot=" + lab.scratch().resolve("podman-run"),
                "--storage-driver=overlay",
                "--runtime=" + runtime);
        Map<String, String> environment = Map.of("CONTAINERS_CONF", configuration.toString());
        return Subject.of("podman", port -> {
            String id = nextId();
            List<String> run = List.of(
                    "run",
                    "--network=host",
                    "--name=" + id,
                    "--rootfs",
                    rootfs.toString(),
                    "/" + server.getFileName(),
                    Integer.toString(port));
            return new Launch(
                    setting(runtime),
                    Launch.joined(podman, run),
                    environment,
                    Optional.empty(),
                    List.of(Launch.joined(podman, List.of("rm", "--force", "--time=0", id))));
        });
    }

    private static List<String> setting(String runtime) {
        boolean hybrid = Files.isDirectory(Path.of("/sys/fs/cgroup/unified"));
        return hybrid && runtime.equals("crun") ? WITHOUT_HYBRID_CGROUPS : List.of();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private static String nextId() {
        return "diatom-bench-" + ProcessHandle.current().pid() + "-" + INSTANCES.getAndIncrement();
    }

    private Path rootfs(String engine) throws IOException {
        Path rootfs = lab.scratch().resolve("rootfs-" + engine);
        for (String directory : List.of("proc", "dev", "sys", "tmp", "etc", "run")) {
            Files.createDirectories(rootfs.resolve(directory));
        }
        Lab.copyInto(server, rootfs);
        return rootfs;
    }

    private Path bundle(Path rootfs, String id, int port) {
        try {
            Path bundle =
                    Files.createDirectories(lab.scratch().resolve("bundles").resolve(id));
            String configuration = Lab.resource("bundle.json")
                    .replace("@ROOTFS@", rootfs.toString())
                    .replace("@PROGRAM@", "/" + server.getFileName())
                    .replace("@RESOURCES@", resources)
                    .replace("@PORT@", Integer.toString(port));
            Files.writeString(bundle.resolve("config.json"), configuration);
            return bundle;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
