package dev.diatom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "monitor", hidden = true, description = "Compiles the native monitor, if it is not there.")
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class MonitorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(NativeMonitor.executable(spec.commandLine().getErr()));
        return 0;
    }
}
