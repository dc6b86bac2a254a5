package org.huanjie.roll.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/** 选民页 — the form that registers or corrects one person, removes one, or shows the whole number for a reason. */
public record VoterPage(
        String village,
        String place,
        String action,
        Optional<String> voter,
        String title,
        Map<String, String> typed,
        List<Option> sexes,
        List<Option> classes,
        List<Option> grounds,
        List<Option> removals,
        Optional<String> number,
        List<Reason.Said> refused)
        implements Page {

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
