package dev.diatom.image.classpath;

/** Which part of an image's class path a class comes from, in the order of search. */
public enum Origin {
    /** Diatom's own guest modules. */
    GUEST,
    /** The application and its libraries. */
    APPLICATION,
    /** TeaVM's class library and runtime. */
    TEAVM,
    /** The JDK that runs the build. */
    JDK
}
