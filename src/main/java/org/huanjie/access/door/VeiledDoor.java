package org.huanjie.access.door;

/**
 * 匿名入口 — the addresses below which nobody is known: what asks or sends there loses its address, browser, cookies and account before anything
 * of the program sees it ({@link Veil}).
 *
 * @param prefix how these addresses begin, with the last slash
 */
public record VeiledDoor(String prefix) {

    boolean covers(String address) {
        return address.startsWith(prefix);
    }
}
