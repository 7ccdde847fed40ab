package dev.diatom.image.csource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a generated function. TeaVM writes a line for each, and for each begin and end of a block. */
final class FunctionBody {
    private static final Pattern GOTO = Pattern.compile("goto (\\w+);");
    private static final Pattern LABEL = Pattern.compile("(\\w+):;");

    private final List<String> lines;
    /** Without indentation. */
    private final List<String> statements;
    /** Of blocks around the line; the lines that open and close a block count as outside. */
    private final int[] depths;

    private final BitSet throwing = new BitSet();

    FunctionBody(List<String> lines) {
        this.lines = lines;
        statements = lines.stream().map(String::strip).toList();
        depths = new int[lines.size()];
        int depth = 0;
        for (int i = 0; i < depths.length; i++) {
            depth -= statement(i).startsWith("}") ? 1 : 0;
            depths[i] = depth;
            depth += statement(i).endsWith("{") ? 1 : 0;
        }
        for (int i = 0; i < depths.length; i++) {
            if (statement(i).equals("TEAVM_UNREACHABLE")) {
                markThrowing(i);
            }
        }
    }

    int size() {
        return depths.length;
    }

    String line(int index) {
        return lines.get(index);
    }

    private String statement(int index) {
        return statements.get(index);
    }

    /** Whether all ways on from here throw, in a row of statements without a branch out of it or into it. */
    boolean isThrowing(int index) {
        return throwing.get(index);
    }

    private void markThrowing(int last) {
        int first = last;
        for (int i = last; depths[i] >= depths[last]; i--) {
            String line = statement(i);
            if (line.contains("return")
                    || line.contains("goto ")
                    || line.endsWith(":;")
                    || line.startsWith("case ")
                    || line.startsWith("default:")
                    || line.contains("TEAVM_ALLOC_STACK")) {
                break;
            }
            if (depths[i] == depths[last] && !line.startsWith("}")) {
                first = i;
            }
        }
        throwing.set(first, last + 1);
    }

    /** The shortest row of statements of one block that has some lines, whole loops, and both ends of each jump. */
    BitSet around(BitSet some) {
        BitSet result = new BitSet();
        if (some.isEmpty()) {
            return result;
        }
        Map<String, Integer> labels = new HashMap<>();
        Map<Integer, String> jumps = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            Matcher label = LABEL.matcher(statement(i));
            if (label.matches()) {
                labels.put(label.group(1), i);
            }
            Matcher jump = GOTO.matcher(statement(i));
            if (jump.find()) {
                jumps.put(i, jump.group(1));
            }
        }
        BitSet wanted = (BitSet) some.clone();
        int before;
        do {
            before = wanted.cardinality();
            result.clear();
            row(wanted, 1, size() - 1, result);
            jumps.forEach((from, label) -> {
                int to = labels.getOrDefault(label, from);
                if (result.get(from) != result.get(to)) {
                    wanted.set(from);
                    wanted.set(to);
                }
            });
        } while (wanted.cardinality() > before);
        return result;
    }

    /** Finds the row in a block, from one line to before another. */
    private void row(BitSet wanted, int from, int to, BitSet result) {
        int first = -1;
        int last = -1;
        for (int start = from; start < to; ) {
            List<Integer> braces = braces(start);
            int end = braces.getLast() + 1;
            int next = wanted.nextSetBit(start);
            if (next >= 0 && next < end) {
                first = first < 0 ? start : first;
                last = end;
                if (wanted.nextSetBit(end) < 0 && first == start && isBranch(start)) {
                    for (int i = 0; i + 1 < braces.size(); i++) {
                        if (next > braces.get(i) && wanted.previousSetBit(size()) < braces.get(i + 1)) {
                            row(wanted, braces.get(i) + 1, braces.get(i + 1), result);
                            return;
                        }
                    }
                }
            }
            start = end;
        }
        result.set(first, last);
    }

    private boolean isBranch(int start) {
        return statement(start).startsWith("if ");
    }

    /** The lines of a statement that open and close its blocks; of a simple statement, its line. */
    private List<Integer> braces(int start) {
        List<Integer> result = new ArrayList<>(List.of(start));
        int at = start;
        while (statement(at).endsWith("{")) {
            do {
                at++;
            } while (depths[at] > depths[start]);
            result.add(at);
        }
        return result;
    }
}
