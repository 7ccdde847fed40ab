package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Machine MACHINE = new Machine(Substrate.VMX, "Some Processor", 2, 2048, "Linux 6", "VM 25");
    private static final Report REPORT = new Report(
            "start",
            "cold start",
            List.of(new Column("millis", "median ms", 2), new Column("runs", "runs", 0)),
            List.of(Row.of("vm").with("millis", 1234.5678).with("runs", 21), Row.absent("podman", "not \"installed\"")),
            List.of(Finding.of("vm / podman", Double.NaN, "").atMost(0.5)),
            List.of("A note."));

    @Test
    void tableAlignsFiguresAndShowsWhyARowIsEmpty() {
        assertEquals("""
                ## start: cold start

                |        | median ms | runs |                 |
                |--------|----------:|-----:|-----------------|
                | vm     |  1,234.57 |   21 |                 |
                | podman |         - |    - | not "installed" |

                - vm / podman: not measured
                - A note.
                - Measured on KVM on Intel VMX, 2 x Some Processor, 2 MiB, Linux 6, VM 25.
                """, Table.render(REPORT, MACHINE));
    }

    @Test
    void jsonIsOneLineWithTheSameFigures() {
        assertEquals(
                "{\"bench\":\"start\",\"title\":\"cold start\",\"substrate\":\"VMX\","
                        + "\"machine\":{\"substrate\":\"KVM on Intel VMX\",\"processor\":\"Some Processor\","
                        + "\"processors\":2,\"memoryKib\":2048,\"kernel\":\"Linux 6\",\"java\":\"VM 25\"},"
                        + "\"rows\":[{\"subject\":\"vm\",\"millis\":1234.5678,\"runs\":21},"
                        + "{\"subject\":\"podman\",\"remark\":\"not \\\"installed\\\"\"}],"
                        + "\"findings\":[{\"label\":\"vm / podman\",\"figure\":null,\"unit\":\"\",\"atMost\":0.5}],"
                        + "\"notes\":[\"A note.\"]}",
                Json.write(REPORT.toJson(MACHINE)));
    }

    @Test
    void figureOfAnAbsentRowIsNotANumber() {
        assertEquals(21, Report.figure(REPORT.rows(), "vm", "runs"));
        assertEquals(Double.NaN, Report.figure(REPORT.rows(), "podman", "runs"));
        assertEquals(Double.NaN, Report.figure(REPORT.rows(), "nobody", "runs"));
    }
}
