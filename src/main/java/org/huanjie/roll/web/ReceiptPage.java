package org.huanjie.roll.web;

import java.util.Optional;
import org.huanjie.shell.Page;

/** 申诉回执页 — for whoever holds its address: when the objection came, by when it is decided, how. It shows nothing that was written. */
public record ReceiptPage(String village, String place, String received, String due, Optional<Decided> decided)
        implements Page {

    /** 决定. */
    public record Decided(String on, String outcome, String answer) {}
}
