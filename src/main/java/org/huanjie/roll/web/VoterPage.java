package org.huanjie.roll.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 选民页 — the form that registers or corrects one person, removes one, or shows the whole number for a reason. */
public record VoterPage(
        String village,
        String place,
        String action,
        Optional<String> voter,
        String title,
        Map<String, String> typed,
        List<Choice> sexes,
        List<Choice> classes,
        List<Choice> grounds,
        List<Choice> removals,
        Optional<String> number,
        List<Reason.Said> refused)
        implements Page {

    /** 选项. */
    public record Choice(String value, String word, boolean chosen) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
