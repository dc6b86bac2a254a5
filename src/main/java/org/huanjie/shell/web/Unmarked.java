package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * 不留名的请求 — a request that was stripped of whatever tells who sends it, before anything saw it. All that is left of its line is a mark that
 * this process makes and forgets within the hour.
 */
public final class Unmarked {

    private static final String LINE = Unmarked.class.getName();

    private Unmarked() {}

    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(LINE) != null;
    }

    /** The mark of its line, by which tries are counted in memory; empty where the request was not stripped. */
    public static String line(HttpServletRequest request) {
        return request.getAttribute(LINE) instanceof String line ? line : "";
    }

    public static void set(HttpServletRequest request, String line) {
        request.setAttribute(LINE, line);
    }
}
