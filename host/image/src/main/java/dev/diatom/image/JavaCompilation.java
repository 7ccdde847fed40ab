package dev.diatom.image;

import dev.diatom.image.classpath.ImageClassPath;
import dev.diatom.image.classpath.OwnCode;
import dev.diatom.image.csource.CSources;
import dev.diatom.image.reflect.Discovery;
import dev.diatom.image.reflect.ReflectionPlan;
import dev.diatom.image.reflect.ReflectionTables;
import dev.diatom.image.reflect.UnusedReflection;
import dev.diatom.image.report.CheckReport;
import dev.diatom.image.report.MissingParts;
import dev.diatom.image.report.ProblemReport;
import dev.diatom.image.rewrite.LibraryChoice;
import dev.diatom.image.teavm.ApplicationResources;
import dev.diatom.image.teavm.CheckedTarget;
import dev.diatom.image.teavm.MissingExceptions;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.generate.ShorteningFileNameProvider;
import org.teavm.backend.c.generate.SimpleFileNameProvider;
import org.teavm.dependency.ImageDependencyAnalyzer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.RenamingClassHolderSource;
import org.teavm.parsing.resource.ResourceBytecodeClassHolderSource;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;
import org.teavm.vm.TeaVMPhase;
import org.teavm.vm.TeaVMProgressFeedback;
import org.teavm.vm.TeaVMProgressListener;

/** Class files in, one C program out: a run of TeaVM. */
final class JavaCompilation {
    private static final String RUNTIME_REPLACEMENTS = "dev/diatom/runtime/teavm/";

    private final ImageRequest request;
    private final ImageClassPath classPath;
    private final OwnCode own;
    private final SymbolNames names = new SymbolNames();
    private final MissingParts missing = new MissingParts();
    private final Map<String, Boolean> applicationClasses = new HashMap<>();

    JavaCompilation(ImageRequest request, ImageClassPath classPath) {
        this.request = request;
        this.classPath = classPath;
        own = new OwnCode(classPath, request.mainClass());
    }

    /**
     * Writes {@code all.c} and what it includes into the folder.
     *
     * @param warnings told what only libraries name and nobody has
     * @return the Java package of each symbol of the C program
     */
    Map<String, String> run(Path directory, Consumer<ProblemReport> warnings) {
        TeaVM compiler = compiler();
        Analysis analysis = new Analysis(compiler, true);
        compiler.build(
                new CSources(directory, name -> classPath.readGuest(RUNTIME_REPLACEMENTS + name)), request.name());
        List<Problem> problems = compiler.getProblemProvider().getSevereProblems();
        ProblemReport needed = problems.isEmpty()
                ? analysis.verdict.needed()
                : ProblemReport.of(problems, compiler.getDependencyInfo(), this::isApplication);
        if (!needed.isEmpty()) {
            throw new BuildException(needed.text("The application uses what Diatom cannot compile:"));
        }
        warnings.accept(analysis.verdict.optional());
        return names.packages();
    }

    /**
     * Finds what the program reaches and Diatom has not, or has otherwise, and writes nothing.
     *
     * @param isWhole whether all is told, or what matters most
     */
    CheckReport check(boolean isWhole) {
        TeaVM compiler = compiler();
        Analysis analysis = new Analysis(compiler, false);
        compiler.build(name -> OutputStream.nullOutputStream(), request.name());
        return CheckReport.of(
                analysis.verdict, compiler.getDependencyInfo(), own::contains, classPath::fileOf, isWhole);
    }

    /** Where TeaVM knows all that the program reaches: what is missing, and whether it goes on to compile. */
    private final class Analysis implements TeaVMProgressListener {
        private final TeaVM compiler;
        private final boolean compiles;
        private MissingParts.Verdict verdict = MissingParts.Verdict.nothing();

        Analysis(TeaVM compiler, boolean compiles) {
            this.compiler = compiler;
            this.compiles = compiles;
            compiler.setProgressListener(this);
        }

        @Override
        public TeaVMProgressFeedback phaseStarted(TeaVMPhase phase, int count) {
            if (phase != TeaVMPhase.COMPILING) {
                return TeaVMProgressFeedback.CONTINUE;
            }
            verdict = missing.verdict(compiler.getDependencyInfo(), JavaCompilation.this::isApplication, own::contains);
            return compiles && verdict.needed().isEmpty()
                    ? TeaVMProgressFeedback.CONTINUE
                    : TeaVMProgressFeedback.CANCEL;
        }

        @Override
        public TeaVMProgressFeedback progressReached(int progress) {
            return TeaVMProgressFeedback.CONTINUE;
        }
    }

    private TeaVM compiler() {
        String entryPoint = MainMethod.entryPoint(classPath, request.mainClass());
        CTarget target = new CheckedTarget(names, this::isApplication);
        target.setObfuscated(false);
        target.setFileNames(new ShorteningFileNameProvider(new SimpleFileNameProvider()));
        ReflectionPlan plan = new Discovery(classPath, own::contains).plan();
        ReferenceCache references = new ReferenceCache();
        ClassLoader loader = resourceLoader();
        TeaVM compiler = new TeaVMBuilder(target)
                .setReferenceCache(references)
                .setClassLoader(loader)
                .setResourceProvider(classPath)
                .setClassSource(
                        new PreOptimizingClassHolderSource(checked(classes(references, loader), plan.isEmpty())))
                .setDependencyAnalyzerFactory(
                        (source, resources, classLoader, services, diagnostics, cache, tags, properties) ->
                                new ImageDependencyAnalyzer(
                                        source,
                                        resources,
                                        classLoader,
                                        services,
                                        missing.inPlaceOf(diagnostics),
                                        cache,
                                        tags,
                                        properties,
                                        !plan.isEmpty()))
                .setObfuscated(false)
                .build();
        compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        compiler.setProperties(ApplicationResources.properties(classPath.applicationResources()));
        compiler.installPlugins();
        compiler.add(new ReflectionTables(plan, classPath));
        compiler.setEntryPoint(entryPoint);
        return compiler;
    }

    /** The classes as TeaVM may optimize them. */
    private static ClassHolderSource checked(ClassHolderSource classes, boolean isWithoutReflection) {
        MissingExceptions exceptions = new MissingExceptions(name -> classes.get(name) != null);
        return name -> {
            ClassHolder cls = classes.get(name);
            if (cls != null) {
                exceptions.replaceIn(cls);
                CheckedTarget.beforePreparation(cls);
                if (isWithoutReflection) {
                    UnusedReflection.open(cls);
                }
            }
            return cls;
        };
    }

    /**
     * The classes by the names that programs know them by. TeaVM's mapping of names asks for a class up to three times, so
     * what was parsed is kept.
     */
    private ClassHolderSource classes(ReferenceCache references, ClassLoader loader) {
        ClassHolderSource parser = new ResourceBytecodeClassHolderSource(classPath, references);
        Map<String, Optional<ClassHolder>> parsed = new HashMap<>();
        return new RenamingClassHolderSource(
                classPath,
                references,
                name -> parsed.computeIfAbsent(name, key -> Optional.ofNullable(parser.get(key)))
                        .orElse(null),
                DefaultSubstituteClassNameMapping.createWithSPI(loader));
    }

    /** A class of the application, or one that TeaVM made from it (its name continues after a dollar sign). */
    private boolean isApplication(String className) {
        return applicationClasses.computeIfAbsent(
                LibraryChoice.outermost(className), name -> classPath.isApplication(name.replace('.', '/')));
    }

    /** Sees the application's resources (service files) beside the builder's own classes, which come first. */
    private ClassLoader resourceLoader() {
        List<URL> urls = new ArrayList<>();
        for (Path path : request.classPath()) {
            try {
                urls.add(path.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), JavaCompilation.class.getClassLoader());
    }
}
