package dev.diatom.jdk.reflect;

import dev.diatom.jdk.data.Packed;
import java.util.Arrays;

/** A class file (JVMS 4) without code, as much of it as reflection needs. */
public final class ClassFile {
    /** The major version of a file that has all members of the class; others have none. */
    private static final int COMPLETE = 69;

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int NAME_AND_TYPE = 12;

    private final byte[] bytes;
    private final int[] constants;
    private int at;

    final boolean isComplete;
    final String name;
    final Member[] fields;
    final Member[] methods;
    final Attribute[] attributes;

    /**
     * A field, a method or a component of a record, whose name is interned as HotSpot's are.
     *
     * @param slot its place among those of its kind
     * @param access 0 for a component
     */
    record Member(int slot, int access, String name, String descriptor, Attribute[] attributes) {}

    /**
     * What a class or member has besides.
     *
     * @param start of its content
     */
    record Attribute(String name, int start, int end) {}

    ClassFile(String packed) {
        bytes = Packed.bytes(packed);
        at = 6;
        isComplete = u2() == COMPLETE;
        constants = new int[u2()];
        for (int i = 1; i < constants.length; i++) {
            constants[i] = at;
            int tag = bytes[at++];
            switch (tag) {
                case UTF8 -> skip(u2());
                case CLASS, STRING -> at += 2;
                case INTEGER, FLOAT, NAME_AND_TYPE -> at += 4;
                case LONG, DOUBLE -> {
                    at += 8;
                    i++;
                }
                default -> throw new ClassFormatError("constant " + tag);
            }
        }
        at += 2;
        name = className(u2());
        at += 2;
        skip(2 * u2());
        fields = members();
        methods = members();
        attributes = attributes();
    }

    /** What the file tells of the class; part of the file, so that it is reached where files are. */
    Reflected reflected(Class<?> type) {
        return new ReflectedFile(type, this);
    }

    private Member[] members() {
        Member[] members = new Member[u2()];
        for (int slot = 0; slot < members.length; slot++) {
            members[slot] = new Member(slot, u2(), utf8(u2()).intern(), utf8(u2()), attributes());
        }
        return members;
    }

    private Attribute[] attributes() {
        Attribute[] found = new Attribute[u2()];
        for (int i = 0; i < found.length; i++) {
            String attributeName = utf8(u2());
            int length = u4();
            found[i] = new Attribute(attributeName, at, at + length);
            at += length;
        }
        return found;
    }

    private static Attribute find(Attribute[] attributes, String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name.equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The content of an attribute, or null. */
    byte[] content(Attribute[] from, String attributeName) {
        Attribute attribute = find(from, attributeName);
        return attribute == null ? null : Arrays.copyOfRange(bytes, attribute.start, attribute.end);
    }

    /** The generic signature among the attributes, or null. */
    String signature(Attribute[] from) {
        Attribute attribute = enter(from, "Signature");
        return attribute == null ? null : utf8(u2());
    }

    /** The names of classes that an attribute lists; null if there is none. */
    String[] classNames(Attribute[] from, String attributeName) {
        Attribute attribute = enter(from, attributeName);
        if (attribute == null) {
            return null;
        }
        String[] names = new String[u2()];
        for (int i = 0; i < names.length; i++) {
            names[i] = className(u2());
        }
        return names;
    }

    /** The names of the classes declared in this one. */
    String[] declaredClasses() {
        Attribute attribute = enter(attributes, "InnerClasses");
        if (attribute == null) {
            return new String[0];
        }
        String[] names = new String[u2()];
        int count = 0;
        for (int left = names.length; left > 0; left--) {
            int inner = u2();
            int outer = u2();
            at += 4;
            if (outer != 0 && className(outer).equals(name)) {
                names[count++] = className(inner);
            }
        }
        return Arrays.copyOf(names, count);
    }

    /** The modifiers in the source (JVMS 4.7.6), or -1 where the class is declared in no other. */
    int declaredAccess() {
        Attribute attribute = enter(attributes, "InnerClasses");
        if (attribute != null) {
            for (int left = u2(); left > 0; left--) {
                boolean isThis = className(u2()).equals(name);
                at += 4;
                int access = u2();
                if (isThis) {
                    return access;
                }
            }
        }
        return -1;
    }

    /** The class, the method's name and its descriptor, which may be null, around a local class; null for others. */
    String[] enclosingMethod() {
        Attribute attribute = enter(attributes, "EnclosingMethod");
        if (attribute == null) {
            return null;
        }
        String owner = className(u2());
        int method = u2();
        String[] parts = {owner, null, null};
        if (method != 0) {
            parts[1] = utf8(u2(constants[method] + 1));
            parts[2] = utf8(u2(constants[method] + 3));
        }
        return parts;
    }

    /** The components of a record; null for other classes. */
    Member[] components() {
        Attribute attribute = enter(attributes, "Record");
        if (attribute == null) {
            return null;
        }
        Member[] components = new Member[u2()];
        for (int slot = 0; slot < components.length; slot++) {
            components[slot] = new Member(slot, 0, utf8(u2()).intern(), utf8(u2()), attributes());
        }
        return components;
    }

    /** Names, which may be null, and modifiers of parameters by turns; null if they were not compiled in. */
    Object[] parameters(Attribute[] from) {
        Attribute attribute = enter(from, "MethodParameters");
        if (attribute == null) {
            return null;
        }
        Object[] parameters = new Object[2 * (bytes[at++] & 0xff)];
        for (int i = 0; i < parameters.length; i += 2) {
            int parameterName = u2();
            parameters[i] = parameterName == 0 ? null : utf8(parameterName);
            parameters[i + 1] = u2();
        }
        return parameters;
    }

    private Attribute enter(Attribute[] from, String attributeName) {
        Attribute attribute = find(from, attributeName);
        if (attribute != null) {
            at = attribute.start;
        }
        return attribute;
    }

    private String className(int constant) {
        return utf8(u2(constants[constant] + 1)).replace('/', '.');
    }

    /** Text in the JVM's own UTF-8 (JVMS 4.4.7). */
    public String utf8(int constant) {
        int start = constants[constant] + 3;
        int end = start + u2(start - 2);
        char[] text = new char[end - start];
        int count = 0;
        while (start < end) {
            int lead = bytes[start++];
            if (lead >= 0) {
                text[count++] = (char) lead;
            } else if ((lead & 0x20) == 0) {
                text[count++] = (char) ((lead & 0x1f) << 6 | bytes[start++] & 0x3f);
            } else {
                text[count++] = (char) ((lead & 0xf) << 12 | (bytes[start] & 0x3f) << 6 | bytes[start + 1] & 0x3f);
                start += 2;
            }
        }
        return new String(text, 0, count);
    }

    public int integer(int constant) {
        return u4(constants[constant] + 1);
    }

    public long longInteger(int constant) {
        return (long) integer(constant) << 32 | u4(constants[constant] + 5) & 0xffff_ffffL;
    }

    private void skip(int count) {
        at += count;
    }

    private int u2() {
        at += 2;
        return u2(at - 2);
    }

    private int u4() {
        at += 4;
        return u4(at - 4);
    }

    private int u2(int offset) {
        return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
    }

    private int u4(int offset) {
        return u2(offset) << 16 | u2(offset + 2);
    }
}
