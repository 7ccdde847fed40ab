package dev.diatom.cli;

import picocli.CommandLine.Command;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Compiles a Java application with the operating system it needs into one bootable file, and runs it.",
        subcommands = {
            RunCommand.class,
            BuildCommand.class,
            CheckCommand.class,
            TraceCommand.class,
            SnapshotCommand.class,
            PoolCommand.class,
            InspectCommand.class,
            MonitorCommand.class
        },
        footer = {"", "APP is a JAR, a Maven project folder, a .java file, a folder of classes or a built image."})
final class DiatomCommand {}
