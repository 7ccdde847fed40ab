package dev.diatom.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layers of docs/architecture.md: who may know whom. */
class LayersTest {
    private static final Path ROOT = Path.of("../..");

    private static final JavaClasses GUEST = module("guest-abi", "guest");
    private static final JavaClasses HOST = module("host");

    /** All classes of the modules in these folders; they are read, not loaded: some replace the JDK's own. */
    private static JavaClasses module(String... folders) {
        List<Path> classes = Stream.of(folders)
                .map(ROOT::resolve)
                .flatMap(folder -> Stream.concat(Stream.of(folder), subfolders(folder)))
                .map(folder -> folder.resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        JavaClasses imported = new ClassFileImporter().importPaths(classes);
        assertFalse(imported.isEmpty());
        return imported;
    }

    private static Stream<Path> subfolders(Path folder) {
        File[] files = folder.toFile().listFiles();
        return files == null ? Stream.empty() : Stream.of(files).map(File::toPath);
    }

    private static DescribedPredicate<JavaClass> diatomOutside(String... packages) {
        return resideInAnyPackage("dev.diatom..").and(resideOutsideOfPackages(packages));
    }

    @Test
    void theGuestKnowsNothingOfTheHost() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.diatom.image..", "dev.diatom.monitor..", "dev.diatom.cli..", "dev.diatom.benchmarks..")
                .check(GUEST);
    }

    @Test
    void theContractAndTheCodecsKnowNobody() {
        for (String leaf : List.of("dev.diatom.abi", "dev.diatom.wire")) {
            classes()
                    .that()
                    .resideInAPackage(leaf + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(leaf + "..", "java..", "org.jspecify..")
                    .check(GUEST);
        }
    }

    @Test
    void theMonitorKnowsTheContractTheCodecsAndTheMachine() {
        noClasses()
                .that()
                .resideInAPackage("dev.diatom.monitor..")
                .should()
                .dependOnClassesThat(diatomOutside(
                        "dev.diatom.monitor..", "dev.diatom.abi..", "dev.diatom.wire..", "dev.diatom.machine.."))
                .check(HOST);
    }

    @Test
    void eachLayerOfTheMonitorKnowsThoseBelow() {
        List<String> layers = Stream.of("linux", "machine", "device", "network", "vm", "pool")
                .map(name -> "dev.diatom.monitor." + name)
                .toList();
        for (int i = 0; i < layers.size(); i++) {
            List<String> above = new ArrayList<>(layers.subList(i + 1, layers.size()));
            above.add("dev.diatom.monitor");
            noClasses()
                    .that()
                    .resideInAPackage(layers.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new))
                    .check(HOST);
        }
    }

    @Test
    void theBuilderKnowsTheContractAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.diatom.image..")
                .should()
                .dependOnClassesThat(diatomOutside("dev.diatom.image..", "dev.diatom.abi.."))
                .check(HOST);
    }

    @Test
    void whatIsEmbeddedKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("dev.diatom.embed..")
                .should()
                .dependOnClassesThat(diatomOutside("dev.diatom.embed.."))
                .check(HOST);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.diatom.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.diatom.cli..")
                .check(HOST);
    }
}
