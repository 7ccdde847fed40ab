package dev.diatom.cli;

import dev.diatom.image.report.CheckReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells whether an application can be compiled and what it lacks, without compiling it.",
        footer = {"", "Exit code 0 if it can be compiled, 2 if not."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "APP", description = "JAR, Maven project folder, .java file or folder of classes.")
    private Path application;

    @Option(names = "--all", description = "Lists all that was found, not only what matters most.")
    private boolean isWhole;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() {
        CheckReport report =
                options.check(application, isWhole, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.text());
        out.flush();
        return report.compiles() ? 0 : Main.EXIT_USAGE;
    }
}
