package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;

/** What the compiler emits for {@code new}; the fast path is inline in {@code generated_code.h}. */
@StaticInit
public final class Allocator {
    private Allocator() {}

    @Import(name = "diatom_allocate")
    public static native Address allocate(RuntimeClass tag);

    @Import(name = "diatom_allocateArray")
    public static native Address allocateArray(RuntimeClass tag, int size);

    @Import(name = "diatom_allocateMultiArray")
    public static native RuntimeArray allocateMultiArray(RuntimeClass tag, Address dimensions, int dimensionCount);
}
