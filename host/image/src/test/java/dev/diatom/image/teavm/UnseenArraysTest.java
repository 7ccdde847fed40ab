package dev.diatom.image.teavm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.Program;
import org.teavm.model.text.ListingBuilder;
import org.teavm.model.text.ListingParseException;
import org.teavm.model.text.ListingParser;

class UnseenArraysTest {
    @Test
    void arraysThatAreOnlyFilledGoWithTheirItems() throws Exception {
        assertEquals(List.of(), arraysLeft("""
                        @one := 1
                        @zero := 0
                        @outer := newArray `[I`[@one]
                        @inner := newArray I[@one]
                        @checked := nullCheck @inner
                        @ints := data @checked as int
                        @ints[@zero] := @one as int
                        @arrays := data @outer as object
                        @arrays[@zero] := @checked as object
                        """));
    }

    @Test
    void arraysThatSomebodySeesStayWithTheirItems() throws Exception {
        assertEquals(List.of("`[I`", "I"), arraysLeft("""
                        @one := 1
                        @zero := 0
                        @outer := newArray `[I`[@one]
                        @inner := newArray I[@one]
                        @arrays := data @outer as object
                        @arrays[@zero] := @inner as object
                        field A.b := @outer as `[[I`
                        """));
    }

    @Test
    void whatMayThrowStays() throws Exception {
        assertEquals(List.of("I", "I"), arraysLeft("""
                        @one := 1
                        @negative := - @one as int
                        @tooSmall := newArray I[@one]
                        @ints := data @tooSmall as int
                        @ints[@one] := @one as int
                        @impossible := newArray I[@negative]
                        """));
    }

    private static List<String> arraysLeft(String body) throws IOException, ListingParseException {
        StringBuilder variables = new StringBuilder();
        body.lines()
                .filter(line -> line.startsWith("@") && !line.contains("[@zero] :=") && !line.contains("[@one] :="))
                .map(line -> line.substring(1, line.indexOf(' ')))
                .forEach(name -> variables
                        .append("var @")
                        .append(name)
                        .append(" as ")
                        .append(name)
                        .append('\n'));
        Program program = new ListingParser().parse(new StringReader(variables + "$start\n" + body + "return\n"));
        UnseenArrays.leaveOut(program);
        return new ListingBuilder()
                .buildListing(program, "")
                .lines()
                .filter(line -> line.contains("newArray "))
                .map(line -> line.substring(line.indexOf("newArray ") + 9, line.indexOf("[@")))
                .toList();
    }
}
