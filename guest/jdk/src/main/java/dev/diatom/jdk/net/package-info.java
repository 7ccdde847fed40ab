/** What the JDK's classes for URLs and HTTP need in an image. */
package dev.diatom.jdk.net;
