package dev.diatom.image.csource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts those classes together that a run writes to: it notes in a class that its initializer ran, and where the class of its arrays is. A page that is
 * written is a process's own, and a VM's; all others stay the file's. The linker scripts know the section.
 */
public final class WrittenClasses {
    private static final Pattern CLASS = Pattern.compile("(?m)^alignas\\(8\\) (?=\\w+ (\\w+_Cls) = \\{$)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?m)^void initclass_(\\w+)\\(\\) \\{$|teavm_getArrayClass\\(\\(TeaVM_Class\\*\\) &(\\w+)_Cls\\)");

    private WrittenClasses() {}

    /** Rewrites the program in the folder. */
    public static void apply(Path directory) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (String name : ProgramUnits.included(directory)) {
            texts.put(directory.resolve(name), Files.readString(directory.resolve(name)));
        }
        Set<String> written = texts.values().stream()
                .flatMap(text -> WRITTEN.matcher(text).results())
                .map(match -> (match.group(1) == null ? match.group(2) : match.group(1)) + "_Cls")
                .collect(Collectors.toSet());
        for (Map.Entry<Path, String> each : texts.entrySet()) {
            String text = together(each.getValue(), written);
            if (!text.equals(each.getValue())) {
                Files.writeString(each.getKey(), text);
            }
        }
    }

    static String together(String text, Set<String> written) {
        return CLASS.matcher(text)
                .replaceAll(match -> written.contains(match.group(1))
                        ? match.group() + "__attribute__((section(\".classes." + match.group(1) + "\"))) "
                        : match.group());
    }
}
