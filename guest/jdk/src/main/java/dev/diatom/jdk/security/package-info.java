/** The JDK's security providers, with the services that an image needs. */
package dev.diatom.jdk.security;
