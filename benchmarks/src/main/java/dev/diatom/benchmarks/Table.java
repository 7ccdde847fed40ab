package dev.diatom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a report for people: Markdown tables, which terminals show as well as documents do. */
final class Table {
    private Table() {}

    static String render(Report report, Machine machine) {
        StringBuilder out = new StringBuilder();
        out.append("## ")
                .append(report.bench())
                .append(": ")
                .append(report.title())
                .append("\n\n");
        boolean remarks = report.rows().stream().anyMatch(row -> !row.remark().isEmpty());
        List<List<String>> lines = new ArrayList<>();
        lines.add(heading(report.columns(), remarks));
        for (Row row : report.rows()) {
            lines.add(cells(row, report.columns(), remarks));
        }
        appendGrid(out, lines, remarks);
        out.append('\n');
        for (Finding finding : report.findings()) {
            out.append("- ").append(finding.describe()).append('\n');
        }
        for (String note : report.notes()) {
            out.append("- ").append(note).append('\n');
        }
        return out.append("- ").append(machine.describe()).append('\n').toString();
    }

    private static List<String> heading(List<Column> columns, boolean remarks) {
        List<String> cells = new ArrayList<>(List.of(""));
        columns.forEach(column -> cells.add(column.heading()));
        if (remarks) {
            cells.add("");
        }
        return cells;
    }

    private static List<String> cells(Row row, List<Column> columns, boolean remarks) {
        List<String> cells = new ArrayList<>(List.of(row.label()));
        for (Column column : columns) {
            cells.add(format(row.figure(column.key()), column.decimals()));
        }
        if (remarks) {
            cells.add(row.remark());
        }
        return cells;
    }

    private static String format(double figure, int decimals) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }

    /** Labels and remarks to the left, figures to the right; the rule under the heading says the same to Markdown. */
    private static void appendGrid(StringBuilder out, List<List<String>> lines, boolean remarks) {
        int columns = lines.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int column = 0; column < columns; column++) {
                widths[column] =
                        Math.max(Math.max(widths[column], 3), line.get(column).length());
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            StringBuilder rule = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                boolean left = column == 0 || (remarks && column == columns - 1);
                String cell = lines.get(line).get(column);
                String blanks = " ".repeat(widths[column] - cell.length());
                out.append("| ").append(left ? cell + blanks : blanks + cell).append(' ');
                rule.append("|-").append("-".repeat(widths[column])).append(left ? '-' : ':');
            }
            out.append("|\n");
            if (line == 0) {
                out.append(rule).append("|\n");
            }
        }
    }
}
