package dev.diatom.image.csource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes of a program lie together. */
class WrittenClassesTest {
    @Test
    void thoseWithAnInitializerOrWithArrays(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("all.c"), "#include \"a.c\"\n#include \"b.c\"\n");
        Path first = Files.writeString(folder.resolve("a.c"), """
                void initclass_A() {
                }
                alignas(8) A_VT A_Cls = {
                alignas(8) TeaVM_Class B_Cls = {
                alignas(8) C_VT C_Cls = {
                """);
        String second = "x = teavm_getArrayClass((TeaVM_Class*) &B_Cls);\n";
        Files.writeString(folder.resolve("b.c"), second);
        WrittenClasses.apply(folder);
        assertEquals("""
                void initclass_A() {
                }
                alignas(8) __attribute__((section(".classes.A_Cls"))) A_VT A_Cls = {
                alignas(8) __attribute__((section(".classes.B_Cls"))) TeaVM_Class B_Cls = {
                alignas(8) C_VT C_Cls = {
                """, Files.readString(first));
        assertEquals(second, Files.readString(folder.resolve("b.c")));
    }
}
