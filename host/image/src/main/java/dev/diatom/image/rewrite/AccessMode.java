package dev.diatom.image.rewrite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The access modes of JLS-level memory access that differ when threads share one processor and are switched only at known
 * points. Orderings (plain, opaque, acquire, release, volatile) make no difference there, and a compare-and-set that is
 * weak may as well succeed.
 */
enum AccessMode {
    GET,
    SET,
    COMPARE_AND_SET,
    COMPARE_AND_EXCHANGE,
    GET_AND_SET,
    GET_AND_ADD,
    GET_AND_BITWISE_OR,
    GET_AND_BITWISE_AND,
    GET_AND_BITWISE_XOR;

    private static final Map<String, AccessMode> BY_VAR_HANDLE_METHOD = new HashMap<>();

    static {
        String[] orderings = {"", "Volatile", "Opaque", "Acquire", "Release", "Plain"};
        for (String ordering : orderings) {
            BY_VAR_HANDLE_METHOD.put("get" + ordering, GET);
            BY_VAR_HANDLE_METHOD.put("set" + ordering, SET);
            BY_VAR_HANDLE_METHOD.put("compareAndSet" + ordering, COMPARE_AND_SET);
            BY_VAR_HANDLE_METHOD.put("weakCompareAndSet" + ordering, COMPARE_AND_SET);
            BY_VAR_HANDLE_METHOD.put("compareAndExchange" + ordering, COMPARE_AND_EXCHANGE);
            BY_VAR_HANDLE_METHOD.put("getAndSet" + ordering, GET_AND_SET);
            BY_VAR_HANDLE_METHOD.put("getAndAdd" + ordering, GET_AND_ADD);
            BY_VAR_HANDLE_METHOD.put("getAndBitwiseOr" + ordering, GET_AND_BITWISE_OR);
            BY_VAR_HANDLE_METHOD.put("getAndBitwiseAnd" + ordering, GET_AND_BITWISE_AND);
            BY_VAR_HANDLE_METHOD.put("getAndBitwiseXor" + ordering, GET_AND_BITWISE_XOR);
        }
    }

    /** The mode of a method of {@code VarHandle}, or null when it accesses nothing. */
    static @Nullable AccessMode ofVarHandleMethod(String name) {
        return BY_VAR_HANDLE_METHOD.get(name);
    }

    /** The mode of a method of {@code Unsafe} such as {@code getAndAddIntRelease}, or null when it is none. */
    static @Nullable AccessMode ofUnsafeMethod(String name) {
        for (String type :
                new String[] {"Int", "Long", "Reference", "Boolean", "Byte", "Short", "Char", "Float", "Double"}) {
            int at = name.lastIndexOf(type);
            if (at > 0) {
                String verb = name.substring(0, at);
                String ordering = name.substring(at + type.length());
                AccessMode mode = BY_VAR_HANDLE_METHOD.get((verb.equals("put") ? "set" : verb) + ordering);
                if (mode != null) {
                    return mode;
                }
            }
        }
        return null;
    }
}
