package org.huanjie.count.web.result;

import java.util.Optional;
import org.huanjie.shell.Page;

/** 异议回执页 — for whoever holds its address: when the objection came, who decides and by when, how. It shows nothing that was written. */
public record ReceiptPage(
        String village,
        String place,
        String body,
        String received,
        String organ,
        Optional<String> due,
        Optional<Decided> decided)
        implements Page {

    /** 决定. */
    public record Decided(String at, String outcome, String answer) {}
}
