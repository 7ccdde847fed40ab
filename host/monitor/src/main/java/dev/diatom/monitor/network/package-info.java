/** Where a guest's connections come from and go to: published ports, the SOCKS server with its policy and its resolver. */
@NullMarked
package dev.diatom.monitor.network;

import org.jspecify.annotations.NullMarked;
