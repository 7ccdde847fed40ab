package dev.diatom.image.csource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links the frame of a function into the shadow stack where something needs it, not at its begin. TeaVM links it at once, and
 * writes each root and each call site there as it goes. But a check that succeeds needs no frame, nor does an allocation that
 * finds a free cell, nor a call of a quiet function: one that neither throws nor allocates, nor calls what does. So the
 * frame is linked around the statements that have the other calls, and where the only way on is to throw; elsewhere roots
 * are variables, which gcc keeps in registers or drops. Getters, comparators and the like become plain C, which gcc makes
 * part of their callers. The runtime's {@code generated_code.h} has the macros.
 */
public final class LazyFrames {
    private static final Pattern FUNCTION =
            Pattern.compile("(?m)^\\w[^\\n;(]*\\b(\\w+)\\([^\\n;]*\\) \\{\\n(?:[^}\\n].*\\n|\\n)*+}$");
    /** For a call through a pointer. */
    private static final String UNKNOWN = "*";

    private static final String SITE = "TEAVM_WITH_CALL_SITE_ID(";
    private static final Pattern ALLOCATION = Pattern.compile("(DIATOM_NEW(?:_ARRAY)?)\\((.*)\\)");

    /** What has the look of a call and needs no frame. */
    private static final Pattern EXPRESSION = Pattern.compile(
            "if|while|switch|return|sizeof|U?INT\\d+_C|sqrt|fabs|floor|ceil|isnan|isinf|isfinite|memmove"
                    + "|TEAVM_(?:WITH_CALL_SITE_ID|FIELD|ARRAY_\\w+|TO_\\w+|GET_STRING|ADDRESS_ADD|ALIGN|CLASS_OF)"
                    + "|TEAVM_(?:ALLOC_STACK|GC_ROOT|GC_ROOT_RELEASE)"
                    + "|teavm_(?:compare|reinterpret)\\w+|teavm_gc_writeBarrier|diatom_mayThrow|diatom_use");

    /** What needs a frame in the rare case, and links it then; or is no function, but calls one that is quiet. */
    private static final Pattern CHECK = Pattern.compile(
            "diatom_(?:nullCheck|checkBounds|checkUpperBound|checkLowerBound|checkcast|checkStore|initializeClass)At"
                    + "|teavm_instanceof|teavm_getArrayClass");

    private final Set<String> quiet = new HashSet<>();
    /** By name: whether it is an expression, and whether it is a check. */
    private final Map<String, Boolean> expressions = new HashMap<>();

    private final Map<String, Boolean> checks = new HashMap<>();

    private LazyFrames() {}

    /** Rewrites the program in the folder. */
    public static void apply(Path directory) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (String name : ProgramUnits.included(directory)) {
            texts.put(directory.resolve(name), Files.readString(directory.resolve(name)));
        }
        LazyFrames frames = new LazyFrames();
        frames.findQuiet(texts.values());
        for (Map.Entry<Path, String> each : texts.entrySet()) {
            String text = frames.rewritten(each.getValue());
            if (!text.equals(each.getValue())) {
                Files.writeString(each.getKey(), text);
            }
        }
    }

    /** One file of a program that has no other. */
    static String apply(String text) {
        LazyFrames frames = new LazyFrames();
        frames.findQuiet(Set.of(text));
        return frames.rewritten(text);
    }

    // ---- Quiet functions ----------------------------------------------------------------------------------------

    /** The least set: a recursive function is not in it, since the depth of its stack is to be checked. */
    private void findQuiet(Iterable<String> texts) {
        Map<String, Set<String>> calls = new HashMap<>();
        for (String text : texts) {
            FUNCTION.matcher(text)
                    .results()
                    .forEach(function -> calls.put(function.group(1), callsIn(body(function.group()))));
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<String, Set<String>> each : calls.entrySet()) {
                if (!quiet.contains(each.getKey()) && quiet.containsAll(each.getValue())) {
                    grows |= quiet.add(each.getKey());
                }
            }
        }
    }

    private static String body(String function) {
        return function.substring(function.indexOf('\n'));
    }

    private Set<String> callsIn(String text) {
        Set<String> calls = new HashSet<>();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            String name = called(text, open);
            if (!name.isEmpty()
                    && !expressions.computeIfAbsent(
                            name, key -> EXPRESSION.matcher(key).matches())) {
                calls.add(name);
            }
        }
        return calls;
    }

    /** What a parenthesis calls; nothing, if it groups. */
    private static String called(String text, int open) {
        if (open > 0 && text.charAt(open - 1) == ')') {
            return UNKNOWN;
        }
        int start = open;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, open);
    }

    private static boolean isWord(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private boolean needsFrame(String text) {
        return callsIn(text).stream()
                .anyMatch(name -> !quiet.contains(name)
                        && !checks.computeIfAbsent(
                                name, key -> CHECK.matcher(key).matches()));
    }

    // ---- Functions ----------------------------------------------------------------------------------------------

    private String rewritten(String text) {
        return FUNCTION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(function(match.group())));
    }

    private String function(String text) {
        if (!text.contains("TEAVM_ALLOC_STACK(")) {
            return text;
        }
        FunctionBody body = new FunctionBody(text.lines().toList());
        BitSet linked = new BitSet();
        if (text.contains("TEAVM_TRY") || text.contains("teavm_shadowStack") || needsFrame(outsideSites(body(text)))) {
            linked.set(0, body.size());
        } else {
            BitSet calling = new BitSet();
            for (int i = 0; i < body.size(); i++) {
                calling.set(i, !body.isThrowing(i) && calls(body.line(i)));
            }
            linked = body.around(calling);
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < body.size(); i++) {
            result.append(i == 0 ? "" : "\n").append(line(body, i, linked));
        }
        return result.toString();
    }

    /**
     * A line of a function.
     *
     * @param linked the lines in which the frame is linked; all of them, if that is at the function's begin
     */
    private String line(FunctionBody body, int index, BitSet linked) {
        String line = body.line(index);
        if (linked.get(0)) {
            return sites(line, true);
        }
        if (linked.get(index)) {
            String statement = sites(line, true)
                    .replace("TEAVM_GC_ROOT(", "DIATOM_ROOT(")
                    .replace("TEAVM_GC_ROOT_RELEASE(", "DIATOM_ROOT_RELEASE(");
            return (linked.get(index - 1) ? "" : "DIATOM_LINK_CHECKED;\n")
                    + statement
                    + (linked.get(index + 1) ? "" : "\nTEAVM_RELEASE_STACK;");
        }
        if (body.isThrowing(index)) {
            return (body.isThrowing(index - 1) ? "" : "DIATOM_LINK;\n") + sites(line, true);
        }
        return sites(line, false)
                .replace("TEAVM_ALLOC_STACK(", "DIATOM_LAZY_STACK(")
                .replace("TEAVM_GC_ROOT(", "DIATOM_LAZY_ROOT(")
                .replace("TEAVM_GC_ROOT_RELEASE(", "DIATOM_LAZY_ROOT_RELEASE(")
                .replace("TEAVM_RELEASE_STACK;", "")
                .replace("diatom_initializeClassAt(", "diatom_initializeClassLinked(");
    }

    // ---- Call sites: TEAVM_WITH_CALL_SITE_ID(number, expression) ----------------------------------------------------

    private static String outsideSites(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int site = text.indexOf(SITE); site >= 0; site = text.indexOf(SITE, from)) {
            result.append(text, from, site);
            from = endOfSite(text, site);
        }
        return result.append(text, from, text.length()).toString();
    }

    private static int endOfSite(String text, int start) {
        int at = start + SITE.length();
        for (int depth = 1; depth > 0; at++) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }

    private static String expression(String site) {
        return site.substring(site.indexOf(", ") + 2, site.length() - 1);
    }

    /** Whether the expression is an allocation, and the expressions in it need no frame. */
    private boolean isAllocation(String expression) {
        Matcher allocation = ALLOCATION.matcher(expression);
        return allocation.matches() && !needsFrame(allocation.group(2));
    }

    /** Whether something on the line needs the frame in the usual case. */
    private boolean calls(String line) {
        for (int site = line.indexOf(SITE); site >= 0; ) {
            int end = endOfSite(line, site);
            String expression = expression(line.substring(site, end));
            if (!isAllocation(expression) && needsFrame(expression)) {
                return true;
            }
            site = line.indexOf(SITE, end);
        }
        return false;
    }

    /** What needs no frame notes no call site; an allocation without a frame links it in the rare case. */
    private String sites(String line, boolean isLinked) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int start = line.indexOf(SITE); start >= 0; start = line.indexOf(SITE, from)) {
            result.append(line, from, start);
            from = endOfSite(line, start);
            String site = line.substring(start, from);
            String expression = expression(site);
            if (!needsFrame(expression)) {
                result.append('(').append(sites(expression, isLinked)).append(')');
            } else if (isLinked) {
                result.append(site);
            } else {
                String number = site.substring(SITE.length(), site.indexOf(", "));
                result.append(ALLOCATION.matcher(expression).replaceFirst("$1_LINKED(" + number + ", $2)"));
            }
        }
        return result.append(line, from, line.length()).toString();
    }
}
