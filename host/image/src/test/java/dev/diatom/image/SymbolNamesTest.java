package dev.diatom.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.teavm.model.ValueType;

class SymbolNamesTest {
    private static final String SQL = "java.sql.Timestamp";
    private static final String SECURITY = "java.security.Timestamp";

    @Test
    void aClassIsNamedLikeItsStructure() {
        SymbolNames names = new SymbolNames();
        names.forClass(SQL);
        names.forClassInstance(ValueType.object(SECURITY));
        names.forClassInstance(ValueType.object(SQL));
        for (String name : new String[] {SQL, SECURITY}) {
            assertEquals(
                    names.forClass(name),
                    "cls_" + names.forClassInstance(ValueType.object(name)).replace("_Cls", ""));
        }
        assertNotEquals(names.forClass(SQL), names.forClass(SECURITY));
    }
}
