package dev.diatom.tests.random;

import java.util.List;

/** The types of a random program's variables. */
enum Type {
    BOOLEAN("boolean"),
    BYTE("byte"),
    SHORT("short"),
    CHAR("char"),
    INT("int"),
    LONG("long"),
    FLOAT("float"),
    DOUBLE("double"),
    STRING("String"),
    INTS("int[]"),
    LONGS("long[]"),
    BYTES("byte[]"),
    CHARS("char[]"),
    DOUBLES("double[]"),
    STRINGS("String[]"),
    /** An array of objects, strings, numbers or shapes. */
    OBJECTS("Object[]"),
    /** Nothing whose text is not fixed: no array, no function. */
    OBJECT("Object"),
    SHAPE("Shape"),
    COLOUR("Colour"),
    COUNTER("Counter"),
    LIST("List<Integer>"),
    MAP("Map<String, Integer>"),
    FUNCTION("IntUnaryOperator");

    static final List<Type> NUMBERS = List.of(BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE);
    static final List<Type> INTEGERS = List.of(BYTE, SHORT, CHAR, INT, LONG);
    static final List<Type> ARRAYS = List.of(INTS, LONGS, BYTES, CHARS, DOUBLES, STRINGS, OBJECTS);
    /** What a method may take and give; what is more frequent in programs is so here. */
    static final List<Type> FREQUENT = List.of(
            INT, INT, INT, INT, LONG, LONG, BYTE, SHORT, CHAR, BOOLEAN, FLOAT, DOUBLE, DOUBLE, STRING, STRING, INTS,
            INTS, LONGS, BYTES, CHARS, DOUBLES, STRINGS, OBJECTS, OBJECT, OBJECT, SHAPE, SHAPE, COLOUR, COUNTER,
            COUNTER, LIST, MAP, FUNCTION);

    final String java;

    Type(String java) {
        this.java = java;
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    boolean isReference() {
        return this != BOOLEAN && !isNumber();
    }

    boolean isArray() {
        return ARRAYS.contains(this);
    }

    Type element() {
        return switch (this) {
            case INTS -> INT;
            case LONGS -> LONG;
            case BYTES -> BYTE;
            case CHARS -> CHAR;
            case DOUBLES -> DOUBLE;
            case STRINGS -> STRING;
            case OBJECTS -> OBJECT;
            default -> throw new IllegalStateException(name());
        };
    }
}
