package dev.diatom.image.csource;

/** One change to the C text TeaVM generates. */
@FunctionalInterface
public interface SourceRewrite {
    String apply(String text);
}
