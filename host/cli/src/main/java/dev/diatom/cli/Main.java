package dev.diatom.cli;

import dev.diatom.image.BuildException;
import picocli.CommandLine;

/** The diatom command. The script {@code diatom} starts it for all that is not the running of a built image. */
public final class Main {
    /** What a wrong command line and a failed build end with. */
    static final int EXIT_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DiatomCommand())
                .setCommandName("diatom")
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (!(exception instanceof BuildException)) {
                        throw exception;
                    }
                    command.getErr().println("diatom: " + exception.getMessage());
                    return EXIT_USAGE;
                })
                .setParameterExceptionHandler((exception, arguments) -> {
                    CommandLine command = exception.getCommandLine();
                    command.getErr().println("diatom: " + exception.getMessage());
                    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
                    return EXIT_USAGE;
                });
    }
}
