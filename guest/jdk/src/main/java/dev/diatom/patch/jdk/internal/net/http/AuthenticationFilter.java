package dev.diatom.patch.jdk.internal.net.http;

/** Stands for the JDK's filter. */
final class AuthenticationFilter {}
