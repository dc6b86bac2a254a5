package org.huanjie.access.who;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * 来处 — where an attempt to sign in comes from: the address of the connection, and the device where this browser has signed in before.
 *
 * @param device what the browser's {@code KnownDevices} cookie holds; empty where it has none
 */
public record Source(String address, String device) {

    /** Half of an address of version 6 belongs to one line: whoever has it has all of the other half. */
    private static final int NETWORK_BYTES = 8;

    /** From a device that is not known. */
    public static Source of(String address) {
        return new Source(address, "");
    }

    /** The address as failures and lines are counted by it. */
    public String line() {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
