package org.huanjie.access.veil;

/**
 * 匿名入口 — the addresses below which nobody is known: what asks or sends there loses its address, browser, cookies and account before anything
 * of the program sees it ({@link Veil}).
 *
 * @param home how these addresses begin, with the last slash
 */
public record VeiledDoor(String home) {

    boolean covers(String address) {
        return address.startsWith(home);
    }
}
