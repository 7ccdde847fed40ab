package dev.diatom.cli;

import dev.diatom.abi.Abi;
import dev.diatom.image.Toolchain;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"diatom " + Toolchain.VERSION + " (guest ABI " + Abi.VERSION + ")"};
    }
}
