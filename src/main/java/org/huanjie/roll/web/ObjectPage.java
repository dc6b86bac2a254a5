package org.huanjie.roll.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 公众申诉页 — the form with which anyone objects to a posted roll. */
public record ObjectPage(
        String village, String place, Optional<String> until, Map<String, String> typed, List<Reason.Said> refused)
        implements Page {

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
