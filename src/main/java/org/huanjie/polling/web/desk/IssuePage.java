package org.huanjie.polling.web.desk;

import org.huanjie.shell.Page;

/**
 * 发票结果页 — the answer to one ballot asked for, big and plain.
 *
 * @param kind {@code ISSUED}, {@code ALREADY}, {@code REFUSED}, {@code TAKEN_BACK}
 * @param left how many ballots the desk has now, in words
 * @param voter whom it is about; empty where it is about nobody
 * @param back the desk's page
 * @param fragment whether the desk's script puts it into the page, or it is a page of its own
 */
public record IssuePage(
        String kind, String headline, String detail, String left, String voter, String back, boolean fragment)
        implements Page {

    @Override
    public int status() {
        return switch (kind) {
            case "ALREADY" -> 409;
            case "REFUSED" -> 422;
            default -> 200;
        };
    }
}
