package dev.diatom.image.csource;

/** Keeps a function that TeaVM defines in a header to each unit that includes it. */
final class HeaderFunctions implements SourceRewrite {
    private static final String DEFINITION = "int32_t teavm_initNewInstance(void* cls, void* obj) {";

    @Override
    public String apply(String text) {
        return text.replace(DEFINITION, "static inline " + DEFINITION);
    }
}
