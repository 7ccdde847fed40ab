package binding;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** picocli: options of many types, subcommands, groups, mixins, help and mistakes. */
// libraries: picocli
@Command(
        name = "tool",
        mixinStandardHelpOptions = true,
        version = "tool 1.0",
        description = "Does %nthings.",
        subcommands = {PicocliTool.Add.class, CommandLine.HelpCommand.class})
public class PicocliTool implements Callable<Integer> {
    @Option(
            names = {"-v", "--verbose"},
            description = "More words; repeat for even more.")
    private boolean[] verbose = {};

    @Option(names = "--count", defaultValue = "3", description = "How often, ${DEFAULT-VALUE} if not said.")
    int count;

    @Option(names = "--unit", description = "One of ${COMPLETION-CANDIDATES}.")
    TimeUnit unit = TimeUnit.SECONDS;

    @Option(names = "-D", paramLabel = "KEY=VALUE")
    Map<String, Integer> defines = new TreeMap<>();

    @Option(names = "--point", converter = PointConverter.class)
    Point point;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "What to work on.")
    List<String> files = new ArrayList<>();

    @ArgGroup(exclusive = true)
    Exclusive choice;

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    static class Exclusive {
        @Option(names = "--first", required = true)
        String first;

        @Option(names = "--second", required = true)
        long second;
    }

    static class Common {
        @Option(names = "--level", description = "From the mixin.")
        Level level = Level.LOW;
    }

    enum Level {
        LOW,
        HIGH
    }

    record Point(int x, int y) {}

    static class PointConverter implements ITypeConverter<Point> {
        @Override
        public Point convert(String value) {
            String[] parts = value.split(",");
            return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("verbose " + verbose.length + " count " + count + " unit " + unit + " defines "
                        + defines + " point " + point + " files " + files + " choice "
                        + (choice == null ? null : choice.first + choice.second) + " level " + common.level);
        return files.size();
    }

    @Command(name = "sum", description = "Adds numbers.")
    int sum(@Parameters(paramLabel = "N") int[] numbers, @Option(names = "--negate") boolean negate) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        spec.commandLine().getOut().println("sum " + (negate ? -sum : sum));
        return 0;
    }

    @Command(name = "add", aliases = "a", description = "Adds a thing.")
    static class Add implements Runnable {
        @ParentCommand
        PicocliTool parent;

        @Parameters(index = "0")
        String thing;

        @Option(names = "--fail")
        boolean fail;

        @Override
        public void run() {
            if (fail) {
                throw new IllegalStateException("asked to fail");
            }
            parent.spec.commandLine().getOut().println("added " + thing + " with " + parent.count);
        }
    }

    public static void main(String[] args) {
        run();
        run("-vv", "--count=5", "--unit", "DAYS", "-Da=1", "-Db=2", "--point", "3,4", "--first", "f", "x", "y");
        run("--second", "9", "--level=HIGH", "-v");
        run("--help");
        run("--version");
        run("sum", "1", "2", "3");
        run("sum", "--negate", "4");
        run("--count", "8", "add", "lamp");
        run("help", "add");
        run("a", "x", "--fail");
        run("--count", "many");
        run("--first", "1", "--second", "2");
        run("--unknown");
        run("--unit", "YEARS");
        run("add");
    }

    private static void run(String... args) {
        System.out.println("> " + String.join(" ", args));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out), true);
        int code = new CommandLine(new PicocliTool())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, commandLine, result) -> {
                    out.println("failed: " + failure.getMessage());
                    return 70;
                })
                .execute(args);
        out.flush();
        System.out.println("= " + code);
    }
}
