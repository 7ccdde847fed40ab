package dev.diatom.image.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassSignatureTest {
    private static final String LIST = "<E:Ljava/lang/Object;>La/Base<TE;>;La/List<TE;>;La/Access;";

    @Test
    void partsAreFoundBehindNestedArguments() {
        ClassSignature signature = ClassSignature.of("<K:La/B<La/C;>;V::La/D;>La/E<La/F<TK;>.G<TV;>;>;La/H;");
        assertEquals("<K:La/B<La/C;>;V::La/D;>", signature.formals());
        assertEquals(List.of("La/E<La/F<TK;>.G<TV;>;>;", "La/H;"), signature.supertypes());
    }

    @Test
    void typesThatAreNotThereLeaveTheSignature() {
        Set<String> all = Set.of("java/lang/Object", "a/Base", "a/List", "a/Access");
        assertEquals(LIST, ClassSignature.of(LIST).reducedTo(all::contains, all::contains));
        assertEquals(
                "<E:Ljava/lang/Object;>La/Base<TE;>;La/List<TE;>;",
                ClassSignature.of(LIST).reducedTo(all::contains, Set.of("a/List")::contains));
        assertEquals("La/Base<La/X;>;", ClassSignature.of("La/Base<La/X;>;").reducedTo(name -> true, name -> false));
        assertEquals("La/Base;", ClassSignature.of("La/Base<La/X;>;").reducedTo(all::contains, name -> false));
        assertNull(ClassSignature.of("<T:La/X;>La/Base;").reducedTo(all::contains, name -> false));
    }
}
